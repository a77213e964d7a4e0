/** What the glossary says of a term in words of its own. */
import type { Term } from "../model/schema.ts";
import { day, publishedDay } from "../wording/sentences.ts";
import { termWords as words } from "../wording/terms.ts";
import { noticeLabel } from "./notice-label.ts";
import type { NoticeRef } from "./refs.ts";

/** Where the collection has a term first, as far as the notices' dates tell; `all` is how many there are. */
export function earliestWords(notices: readonly NoticeRef[], all = notices.length): string {
  const named = notices.map((notice) => {
    const { signedOn, publishedOn, issuers } = notice;
    const when = signedOn
      ? day(signedOn)
      : publishedOn
        ? publishedDay(publishedOn)
        : notice.year === null
          ? words.yearNotStated
          : words.dayNotStated;
    return `${noticeLabel(notice)}（${[...issuers, when].join("，")}）`;
  });
  return words.firstIn(named, all);
}

/** What is said of a term that no text explains; a full name that no remark gives is the texts' own. */
export function explanation({ full, remark }: Pick<Term, "full" | "remark">): string {
  return full !== null && remark === null ? words.onlyFullName : words.unexplained;
}
