/** Words inside responsibility words that say how to read units, and name none. */
import { readsAsBody } from "./unit-name.ts";

/** Marks that notices put at the bodies that lead. */
export const LEAD_MARKS = "*＊★☆▲△●◎※#";

/** 下同, 列首位的…, 不再列出, 其余为…, 以下均需…: about the units. */
const REMARK = new RegExp(
  `^(?:下同|以下|(?:以上|上述)(?!(?:均|统一)?由)|其余|注[:：]?$)|不再(?:一一|逐一|逐项|单独|另行)?(?:列|标|注)|(?:第一|首)(?:位|个|名)|[列排](?:在|名)?(?:第一|首)|排序|排列|排名|不分先后|[${LEAD_MARKS}][^、，,；;]{0,10}(?:为|是|系|表示|代表)|[^、]{0,10}[前后](?:的)?(?:单位|部门)?(?:为|是)`,
  "u",
);
const SAYS_A_ROLE = /^(.{0,40}?)(?:为|是|作为)(?:总)?(?:牵头|配合|责任|主办|协办)(?:单位|部门)/u;

/** Whether words between two signs are a remark about the units. */
export function readsAsRemark(words: string): boolean {
  const text = words.replace(/^[，,；;\s]+/u, "");
  if (REMARK.test(text)) return true;
  const subject = SAYS_A_ROLE.exec(text)?.[1];
  return subject !== undefined && !subject.split(/[、和及与]/u).every((name) => readsAsBody(name));
}
