/** The short facts beside a measure: what its text says, and what its notice says of itself. */
import { paths, relative } from "../model/address.ts";
import type { Notice, Relation } from "../model/schema.ts";
import { relationLabels } from "../wording/codes.ts";
import { editorsNote, factNames } from "../wording/common.ts";
import { noticeWords } from "../wording/notice.ts";
import { quoted } from "../wording/quotation.ts";
import { day } from "../wording/sentences.ts";
import { particularFields } from "./particular-fields.ts";
import type { ShownMeasure } from "./refs.ts";
import { relationWords } from "./relation-words.ts";

/** A name and what the text says of it; no values where it says nothing. */
export interface SideFact {
  name: string;
  values: { text: string; quoted?: boolean; href?: string }[];
}

/** A measure's particulars in its own words, each with its clause where there are several. */
export function particularFacts(measure: ShownMeasure): SideFact[] {
  return particularFields.map(({ name, values }) => ({
    name,
    values: values(measure).map(({ clause, ...value }) => ({
      ...value,
      ...(measure.clauses.length > 1 && clause !== null && { href: `#${clause}` }),
    })),
  }));
}

/**
 * What the notice says of itself that one needs in order to rely on a measure, and what an editor knows of the letter
 * that it came with or the issued text of a draft; links start from `path`.
 */
export function noticeFacts(
  {
    issuers,
    documentNumber,
    signedOn,
    publishedOn,
    effective,
    relations,
  }: Pick<Notice, "issuers" | "documentNumber" | "signedOn" | "publishedOn" | "effective" | "relations">,
  path: string,
): SideFact[] {
  const facts: [string, string | null][] = [
    [factNames.issuers, issuers.join("、") || null],
    [factNames.documentNumber, documentNumber],
    [factNames.signedOn, signedOn && day(signedOn)],
    [factNames.publishedOn, publishedOn && day(publishedOn)],
    [factNames.effective, effective && effectiveText(effective)],
  ];
  return [
    ...facts.map(([name, value]) => ({ name, values: value === null ? [] : [{ text: value }] })),
    ...relations.map((relation) => relationFact(relation, path)),
  ];
}

function relationFact(relation: Relation, path: string): SideFact {
  const { name, about } = relationWords(relation);
  const text = `${name}${about}（${editorsNote}）`;
  const href = relation.notice === null ? {} : { href: relative(path, paths.notice(relation.notice)) };
  return { name: relationLabels[relation.relation], values: [{ text, ...href }] };
}

/** A notice's term with the words that state it: 自2025年1月1日至2027年12月31日（“……”）. */
export function effectiveText({ from, to, quote }: NonNullable<Notice["effective"]>): string {
  const term = noticeWords.term(from, to);
  return term === "" ? quoted(quote) : `${term}（${quoted(quote)}）`;
}
