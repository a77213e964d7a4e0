/** How another document that an editor knows of is called: by its title, and by who issued it under which number and when. */
import type { Notice, Relation } from "../model/schema.ts";
import { citationWords } from "../wording/citation.ts";
import { noticeWords } from "../wording/notice.ts";
import { day } from "../wording/sentences.ts";

/** Its name, and what stands in brackets behind it; `""` where nothing does. */
export function relationWords({ title, issuers, documentNumber, signedOn }: Relation): {
  name: string;
  about: string;
} {
  const about = [...issuers, documentNumber, signedOn && day(signedOn)].filter(Boolean);
  return {
    name: title === null ? noticeWords.otherDocument : `《${title}》`,
    about: about.length > 0 ? `（${about.join("，")}）` : "",
  };
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
