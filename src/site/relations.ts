/** Another document that an editor knows of, in words. */
import type { Notice, Relation } from "../model/schema.ts";
import { citationWords } from "../wording/citation.ts";
import { noticeWords as words } from "../wording/notice.ts";
import { day } from "../wording/sentences.ts";

/** 《标题》, or that it has none that is known. */
export function relationName({ title }: Relation): string {
  return title === null ? words.otherDocument : `《${title}》`;
}

/** What is known of it, in brackets: （发布机关，文号，日期）; empty where nothing is. */
export function relationAbout({ issuers, documentNumber, signedOn }: Relation): string {
  const about = [...issuers, documentNumber, signedOn && day(signedOn)].filter(Boolean);
  return about.length > 0 ? `（${about.join("，")}）` : "";
}

/** The letter that a notice is the annex of; `null` where none is known. */
export function coveringLetter({ relations }: Pick<Notice, "relations">): Relation | null {
  return relations.find(({ relation }) => relation === "attachmentTo") ?? null;
}

/**
 * How one cites an annex by its letter: 某署函〔2025〕1号《某署关于某事的函》附件. A body that the title begins
 * with isn't named twice.
 */
export function annexOf({ title, documentNumber, issuers, signedOn }: Relation): string[] {
  const named = issuers.filter((issuer) => !title?.startsWith(issuer)).join("、");
  const letter = named + (documentNumber ?? "") + (title === null ? "" : `《${title}》`);
  return [
    ...(letter === "" ? [] : [citationWords.annexOf(letter)]),
    ...(signedOn === null ? [] : [day(signedOn)]),
  ];
}
