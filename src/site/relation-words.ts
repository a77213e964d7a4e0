/** How another document that an editor knows of is called: by its title, and by who issued it under which number and when. */
import type { Relation } from "../model/schema.ts";
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
