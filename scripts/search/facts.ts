/** What is known of a notice beside its text, as its page shows it, for search. */
import type { Notice, Relation } from "../../src/model/schema.ts";
import type { SearchFact } from "../../src/search/record.ts";
import { relationWords } from "../../src/site/relation-words.ts";
import { relationLabels } from "../../src/wording/codes.ts";
import { factNames } from "../../src/wording/common.ts";
import { noticeWords } from "../../src/wording/notice.ts";
import { day } from "../../src/wording/sentences.ts";

/** The facts of a notice; `titles` are those of all notices, by id. */
export function noticeFacts(notice: Notice, titles: ReadonlyMap<string, string>): SearchFact[] {
  const { issuers, documentNumber, effective, replaces, replacedBy } = notice;
  const facts: (SearchFact | null)[] = [
    notice.coverTitle === null ? null : { name: noticeWords.coverTitle, text: notice.coverTitle },
    issuers.length === 0 ? null : { name: factNames.issuers, text: issuers.join("、") },
    documentNumber === null
      ? null
      : { name: factNames.documentNumber, text: documentNumber, number: documentNumber },
    dayFact(factNames.signedOn, notice.signedOn),
    dayFact(factNames.publishedOn, notice.publishedOn),
    effective === null || (effective.from ?? effective.to) === null
      ? null
      : {
          name: factNames.effective,
          text: noticeWords.term(effective.from, effective.to),
          days: [effective.from, effective.to].flatMap((one) => one ?? []),
        },
    ...replaces.map((id) => titleFact(noticeWords.replaces, titles.get(id))),
    replacedBy === null ? null : titleFact(noticeWords.replacedBy, titles.get(replacedBy)),
    ...notice.relations.map(relationFact),
    dayFact(factNames.addedOn, notice.addedOn),
  ];
  return facts.filter((fact) => fact !== null);
}

function dayFact(name: string, iso: string | null): SearchFact | null {
  return iso === null ? null : { name, text: day(iso), days: [iso] };
}

function titleFact(name: string, title: string | undefined): SearchFact | null {
  return title === undefined ? null : { name, text: `《${title}》` };
}

/** Another document that an editor knows of. */
function relationFact(relation: Relation): SearchFact {
  const { documentNumber, signedOn } = relation;
  const { name, about } = relationWords(relation);
  return {
    name: relationLabels[relation.relation],
    text: name + about,
    byEditor: true,
    ...(documentNumber === null ? {} : { number: documentNumber }),
    ...(signedOn === null ? {} : { days: [signedOn] }),
  };
}
