/** Splits off what closes a notice, so that it doesn't stick to the last measure. */
import type { BlockKind } from "../../src/content/document.ts";
import type { Line } from "./clean.ts";
import { isDateLine } from "./dates.ts";
import type { MeasureNode } from "./outline.ts";

const CLOSINGS: readonly [RegExp, BlockKind][] = [
  [/^(附件|附)\s*[\d一二三四五六七八九十]*\s*[:：]/u, "attachment"],
  [/^[（(]?\s*(此件|联系人|联系电话|联系方式|抄送)/u, "contact"],
  [
    /^(本|上述|以上)(措施|方案|通知|意见|办法|规定|细则|政策|公告|条例)[^。]{0,30}(施行|实施|执行|有效期|解释)/u,
    "closing",
  ],
  [/^(特此(通知|公告)|此复)/u, "closing"],
];

/** Takes the closing lines off the last measure and gives them as blocks. */
export function splitTail(measures: readonly MeasureNode[]): { kind: BlockKind; lines: Line[] }[] {
  const entry = measures.at(-1)?.entries.at(-1);
  if (!entry) return [];
  const from = entry.lines.findIndex((line, index) => index > 0 && closingKind(line.text.text) !== null);
  if (from < 0) return [];
  const blocks: { kind: BlockKind; lines: Line[] }[] = [];
  for (const line of entry.lines.splice(from)) {
    const kind = closingKind(line.text.text);
    const last = blocks.at(-1);
    if (last && (kind === null || kind === last.kind)) last.lines.push(line);
    else blocks.push({ kind: kind ?? "closing", lines: [line] });
  }
  return blocks;
}

function closingKind(text: string): BlockKind | null {
  if (isDateLine(text)) return "signoff";
  return CLOSINGS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
