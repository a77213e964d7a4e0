/** A notice's fields: from its frame and closing, and from what its editor states beside it. */
import type { NoticeFront } from "../../../src/content/document.ts";
import { parseNoticeId } from "../../../src/model/address.ts";
import type { Editorial } from "../registries/sidecar.ts";
import { findRegion, type Vocabulary } from "../registries/vocabulary.ts";
import type { Note, Staged } from "../source/findings.ts";
import { type Closing, readEffective } from "./effective.ts";
import type { Frame } from "./frame.ts";
import { issuersOfTitle, splitIssuers } from "./issuers.ts";
import { noticeKind, noticeStage } from "./notice-kind.ts";
import type { Tail } from "./tail.ts";

/** Reads the fields; `closings` are the texts that may say from when the notice is in force. */
export function readNoticeFields(
  { id, editorial }: { id: string; editorial: Editorial },
  frame: Frame,
  tail: Tail,
  closings: readonly Closing[],
  { regions }: Vocabulary,
): Staged<Omit<NoticeFront, "source" | "columns">> {
  const { title, coverTitle, documentNumber, addressees } = frame;
  const places = regions.flatMap(({ names }) => names);
  const signed = [...frame.issuers, ...tail.issuers].flatMap((name) => splitIssuers(name, places));
  const issuers = [...new Set(signed.length > 0 ? signed : issuersOfTitle(coverTitle ?? title, places))];
  const signedOn = frame.signedOn ?? tail.signedOn;
  const publishedOn = frame.publishedOn ?? tail.publishedOn;
  const isSigned = issuers.length > 0 && (signedOn ?? publishedOn) !== null;
  const region = editorial.region ?? findRegion(regions, [title, coverTitle, ...issuers]);
  const value = {
    id,
    title: title ?? id,
    coverTitle,
    region,
    year: noticeYear(id, [title, coverTitle], [signedOn, publishedOn]),
    issuers,
    documentNumber,
    addressees,
    signedOn,
    publishedOn,
    kind: noticeKind(title),
    stage: editorial.stage?.value ?? noticeStage(frame, isSigned),
    effective: readEffective(
      closings,
      { signedOn, publishedOn },
      [title, coverTitle].flatMap((name) => name ?? []),
    ),
    replaces: editorial.replaces,
    replacedBy: null,
    relations: editorial.relations.map(completeRelation),
    review: editorial.review,
    standingCheckedOn: editorial.standingCheckedOn,
    addedOn: editorial.addedOn,
  };
  return { value, notes: missing(title, region) };
}

/** A relation with `null` for what the editor left out. */
function completeRelation(relation: Editorial["relations"][number]): NoticeFront["relations"][number] {
  return {
    relation: relation.relation,
    title: relation.title ?? null,
    documentNumber: relation.documentNumber ?? null,
    issuers: relation.issuers ?? [],
    signedOn: relation.signedOn ?? null,
    notice: relation.notice ?? null,
    evidence: relation.evidence,
  };
}

/** What no notice should be without. */
function missing(title: string | null, region: string | null): Note[] {
  const notes: Note[] = [];
  if (title === null) {
    const message = "没有找到标题，暂以文件名代替；标题应在正文之前独占一行，以“方案”“措施”“意见”等结尾";
    notes.push({ at: 0, severity: "warning", code: "TITLE_NONE", message });
  }
  if (region === null) {
    const message = "原文与说明都没有载明地区；可在同名 .yaml 里写 region";
    notes.push({ at: 0, severity: "warning", code: "REGION_UNKNOWN", message });
  }
  return notes;
}

/** The year in the id, in a title, or of the signature. */
function noticeYear(
  id: string,
  titles: readonly (string | null)[],
  dates: readonly (string | null)[],
): number | null {
  const stated = parseNoticeId(id)?.year;
  if (stated !== undefined) return stated;
  for (const title of titles) {
    const year = /(?:19|20)\d{2}/.exec(title ?? "")?.[0];
    if (year !== undefined) return Number(year);
  }
  const date = dates.find((candidate) => candidate !== null);
  return date ? Number(date.slice(0, 4)) : null;
}
