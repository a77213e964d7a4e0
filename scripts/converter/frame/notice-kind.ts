/** What kind of notice a text is, and whether it was issued, as far as it shows. */
import type { BlockKind } from "../../../src/content/document.ts";
import type { NoticeKind, Stage } from "../../../src/model/schema.ts";
import type { Frame } from "./frame.ts";

const KINDS: readonly [RegExp, NoticeKind][] = [
  [/(任务表|清单|任务分工|分工表)$/u, "task-list"],
  [/(方案|计划|规划|要点)$/u, "plan"],
  [/(措施|举措|政策|办法|规定|细则|条)$/u, "measures"],
  [/意见$/u, "opinion"],
  [/(公告|通告)(?:\s*\d{4}\s*年\s*第\s*\d+\s*号)?$/u, "announcement"],
  [/(通知|函)$/u, "notice"],
];

/** A title without the brackets at its end, so that the noun that it ends with is last: （试行）, （征求意见稿）. */
export function withoutBracketsAtEnd(title: string): string {
  return title.replace(/([（(][^（）()]*[）)]\s*)+$/u, "");
}

/** What kind of notice a title names. */
export function noticeKind(title: string | null): NoticeKind {
  const noun = withoutBracketsAtEnd(title ?? "");
  return KINDS.find(([pattern]) => pattern.test(noun))?.[1] ?? "other";
}

/** Whether a notice is a draft or was issued, as far as its text shows; `signed`: it bears a signature. */
export function noticeStage({ blocks, documentNumber }: Frame, signed: boolean): Stage {
  const printed = (kinds: readonly BlockKind[]) =>
    blocks
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((block) => block.paragraphs.map(({ text }) => text))
      .join("");
  if (/征求意见|草案|送审/u.test(printed(["title", "subtitle", "coverTitle"]))) return "draft";
  const announced = /印发|发布|出台/u.test(printed(["headline"]));
  const isAct = /(公告|通告)/u.test(printed(["title"]));
  return announced || signed || isAct || documentNumber !== null ? "issued" : "unknown";
}
