/** Labels that are spread over their line (责 任 单 位：) as a reader takes them. */
import { type Visible, visibleText, withoutInvisible } from "../source/invisible.ts";

const WORDS =
  "责任单位 责任部门 责任主体 牵头单位 牵头部门 配合单位 配合部门 负责单位 负责部门 落实单位 落实部门 实施单位 实施部门 主管单位 主管部门 主办单位 协办单位 承办单位 参与单位 支持单位 责任分工 完成时限 完成时间 办理时限 实施时间 责任處室 責任單位 牽頭單位 配合單位";
const BLANKS = "[ \\t\\u3000]{0,4}";
const SPREAD = new RegExp(
  `(?:${WORDS.split(" ")
    .map((word) => [...word].join(BLANKS))
    .join("|")})(?=${BLANKS}[:：】\\])）］])`,
  "gu",
);

/** A label's first character with a blank behind it; most texts have none. */
const MAY_BE_SPREAD = /[责牵配负落实主协承参支完办責牽][ \t\u3000]/u;

/** A text as a reader sees it, without the blanks inside labels; its places left out. */
export function textAsRead(printed: string): string {
  const text = visibleText(printed);
  return MAY_BE_SPREAD.test(text) ? text.replaceAll(SPREAD, (label) => label.replaceAll(/\s/gu, "")) : text;
}

/** A text as a reader sees it, without the blanks inside labels. */
export function asRead(printed: string): Visible {
  const visible = withoutInvisible(printed);
  const { text } = visible;
  if (!MAY_BE_SPREAD.test(text)) return visible;
  const spread = [...text.matchAll(SPREAD)].filter(([label]) => /\s/u.test(label));
  if (spread.length === 0) return visible;
  const at: number[] = [];
  let closed = "";
  let from = 0;
  for (const { 0: label, index } of spread) {
    const end = index + label.length;
    for (let offset = from; offset < end; offset += 1) {
      const character = text.charAt(offset);
      if (offset >= index && /\s/u.test(character)) continue;
      closed += character;
      at.push(visible.at[offset] ?? printed.length);
    }
    from = end;
  }
  return { text: closed + text.slice(from), at: [...at, ...Array.from(visible.at).slice(from)] };
}
