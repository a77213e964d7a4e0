/** Splits off what closes a notice, so that it doesn't stick to the last measure. */
import type { BlockKind } from "../../../src/content/document.ts";
import type { Entry, OutlineNode } from "../measures/entries.ts";
import { asCell, type Line } from "../source/line.ts";
import { readMarker } from "../source/markers.ts";
import { findDate, isDateLine } from "./dates.ts";
import { frameLines } from "./frame-lines.ts";
import { isSigner, readSignatureLine } from "./issuers.ts";

const CLOSINGS: readonly [RegExp, BlockKind][] = [
  [
    /^(?:附件下载|相关附件|附件列表)\s*[:：]?$|^(附\s{0,4}件|附)(?:\s*[\d一二三四五六七八九十]+)?\s*[:：]/u,
    "attachment",
  ],
  [/^[（(]?\s*(此件|联系人|联系电话|联系方式|抄送)/u, "contact"],
  [
    /^施行说明|^(本|上述|以上|各)[^。]{0,12}(措施|方案|通知|意见|办法|规定|细则|政策|公告|条例|文件|举措)[^。]{0,40}(施行|实施|执行|有效期|解释)/u,
    "closing",
  ],
  [/^(特此(通知|公告)|此复)/u, "closing"],
  // Footnotes that a page printed at its end.
  [/^(?:\[\s?\d{1,2}\s?\]|［\s?\d{1,2}\s?］|〔\s?注?\s?\d{1,2}\s?〕)/u, "closing"],
  [/^(?:请|希|希望|望)各[^。]{0,60}(?:落实|执行|实施|办理|贯彻)[^。]{0,12}。?$/u, "closing"],
  [/^.{2,30}(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?印发$/u, "contact"],
  [/日发布[。，]?.{0,20}$/u, "publication"],
];

/** What stands behind the last measure. */
export interface Tail {
  blocks: { kind: BlockKind; lines: Line[] }[];
  issuers: string[];
  signedOn: string | null;
  publishedOn: string | null;
}

/** Parts the closing lines from the outline's last entry. */
export function splitTail(nodes: readonly OutlineNode[]): { nodes: OutlineNode[]; tail: Tail } {
  const last = nodes.at(-1);
  const entry = last?.type === "measure" ? last.entries.at(-1) : last?.entry;
  const fields = fieldsOf(nodes.slice(0, -1));
  const from = entry?.lines.findIndex(
    (line, index) =>
      index > textLines(entry) &&
      begins(entry.lines, index, line) &&
      !fields.has(fieldName(line.text.text) ?? ""),
  );
  if (!last || !entry || from === undefined || from < 0) return { nodes: [...nodes], tail: readTail([]) };
  const kept = withLastEntry(last, { ...entry, lines: entry.lines.slice(0, from) });
  return { nodes: [...nodes.slice(0, -1), kept], tail: readTail(entry.lines.slice(from)) };
}

/** What measures before the last have as fields of their own (联系电话：…), so that the last's are its own as well. */
function fieldsOf(nodes: readonly OutlineNode[]): Set<string> {
  const entries = nodes.flatMap((node) => (node.type === "measure" ? node.entries : []));
  return new Set(
    entries.flatMap(({ lines }) => lines.slice(1).flatMap(({ text }) => fieldName(text.text) ?? [])),
  );
}

function fieldName(text: string): string | null {
  return /^(\p{Script=Han}{2,8})[:：]/u.exec(text)?.[1] ?? null;
}

/** A node whose last entry is another. */
function withLastEntry(node: OutlineNode, entry: Entry): OutlineNode {
  if (node.type === "heading") return { ...node, entry };
  const [first, ...others] = node.entries;
  return { ...node, entries: others.length === 0 ? [entry] : [first, ...others.slice(0, -1), entry] };
}

function readTail(lines: readonly Line[]): Tail {
  const tail: Tail = { blocks: [], issuers: [], signedOn: null, publishedOn: null };
  // How many of the next lines sign.
  let signing = 0;
  for (const [index, line] of lines.entries()) {
    const text = line.text.text;
    if (signing === 0 && signsBeforeLastDate(lines, index))
      signing = lines.slice(index).findIndex((below) => isDateLine(below.text.text));
    const isNamed = signing > 0 || (isSigner(text) && begins(lines, index, line));
    signing = Math.max(0, signing - 1);
    const kind = kindOf(text) ?? (isNamed ? "signoff" : null);
    const signature = readSignatureLine(text);
    if (signature) {
      tail.issuers.push(signature.bodies);
      tail.signedOn ??= signature.date;
    } else if (kind === "signoff" && isDateLine(text)) tail.signedOn ??= findDate(text)?.iso ?? null;
    else if (kind === "signoff") tail.issuers.push(text);
    if (kind === "publication") tail.publishedOn ??= findDate(text)?.iso ?? null;
    const before = tail.blocks.at(-1);
    // A contact goes on over its lines until the next one begins.
    if (before && kind === "contact" && before.kind === kind) before.lines.push(asCell(line));
    else if (before && (kind === null || kind === before.kind)) before.lines.push(line);
    else tail.blocks.push({ kind: kind ?? "closing", lines: [line] });
  }
  return tail;
}

/** Behind how many lines an entry may close, so that it keeps some text: its marker may stand alone. */
function textLines({ lines, marker }: Entry): number {
  return (lines[0]?.text.length ?? 0) > marker.length ? 0 : 1;
}

/** A line that closes; a body's name alone does so only right before a date. */
function begins(lines: readonly Line[], index: number, line: Line): boolean {
  const text = line.text.text;
  if (signsBeforeLastDate(lines, index)) return true;
  const kind = kindOf(text) ?? (isSigner(text) ? "signoff" : null);
  if (kind !== "signoff" || isDateLine(text) || readSignatureLine(text)) return kind !== null;
  const following = lines.slice(index + 1, index + 5);
  const date = following.findIndex(({ text }) => isDateLine(text.text));
  return date >= 0 && following.slice(0, date).every(({ text }) => isSigning(text.text));
}

/** Names of bodies of any form: short, and no sentence. */
const NAME = /^[\p{Script=Han}·（）()“”\s]{3,40}$/u;

/** Behind a whole sentence, short lines right above the notice's last date sign it, whatever they are called. */
function signsBeforeLastDate(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]?.text.text;
  if (before !== undefined && !/[。；！）)】]$/u.test(before)) return false;
  const following = lines.slice(index, index + 6);
  const date = following.findIndex(({ text }) => isDateLine(text.text));
  if (date < 1) return false;
  const next = lines[index + date + 1];
  const isLast = next === undefined || kindOf(next.text.text) !== null;
  return (
    isLast &&
    following.slice(0, date).every(({ text }) => NAME.test(text.text) && readMarker(text.text) === null)
  );
}

function isSigning(text: string): boolean {
  return kindOf(text) === "signoff" || isSigner(text);
}

function kindOf(text: string): BlockKind | null {
  if (isDateLine(text) || readSignatureLine(text)) return "signoff";
  const closing = CLOSINGS.find(([pattern]) => pattern.test(text))?.[1];
  if (closing) return closing;
  const [line] = frameLines([{ text: { text } as Line["text"], afterBlank: false }]);
  return line?.kind === "issuer" || line?.kind === "signature" ? "signoff" : null;
}
