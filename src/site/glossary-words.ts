/** What the glossary says of a term in words of its own. */
import type { Notice, Term } from "../model/schema.ts";
import { day } from "../wording/sentences.ts";
import { noticeLabel } from "./counterpart-groups.ts";
import { unexplained } from "./identity.ts";

/** Where the collection has a term first, as far as the notices' dates tell. */
export function earliestWords(notices: readonly Notice[]): string {
  const named = notices.map((notice) => {
    const { signedOn, publishedOn, issuers } = notice;
    const when = signedOn
      ? day(signedOn)
      : publishedOn
        ? `${day(publishedOn)}发布`
        : `${notice.year === null ? "年份" : "月日"}原文未载明`;
    return `${noticeLabel(notice)}（${[...issuers, when].join("，")}）`;
  });
  const doubt = notices.length > 1 ? "，先后不明" : "";
  return `本站所收文件中最早见于${named.join("、")}${doubt}`;
}

/** What is said of a term that no text explains; a full name that no remark gives is the texts' own. */
export function explanation({ full, remark }: Pick<Term, "full" | "remark">): string {
  return full !== null && remark === null ? "原文印有全称，未另作解释" : unexplained;
}
