/**
 * Stage `frame`: what stands before the measures. Title and cover title,
 * issuers, 文号, addressees, dates, preamble, sign-off, and commentary (a news
 * article's summary) that is none of it.
 */
import type { BlockKind } from "../../../src/content/document.ts";
import { joinNote, paragraphs } from "../measures/paragraphs.ts";
import type { Note, Staged } from "../source/findings.ts";
import type { Line } from "../source/line.ts";
import { pushAll } from "../source/push-all.ts";
import { Mapped } from "../source/text.ts";
import { findDate } from "./dates.ts";
import { bareTitle, frameLines, isCoverTitle } from "./frame-lines.ts";
import { groupRuns, type Run } from "./frame-runs.ts";
import { readSignatureLine } from "./issuers.ts";

/** A run of the frame with its paragraphs. */
interface FrameBlock {
  kind: BlockKind;
  paragraphs: Mapped[];
  /** The lines of running text, which go on over what looked like runs of their own. */
  lines: Line[];
}

/** What is read before the first measure. */
export interface Frame {
  blocks: FrameBlock[];
  furniture: Mapped[];
  title: string | null;
  coverTitle: string | null;
  /** The head of an order (某市人民政府令), which brings what stands below it into force. */
  order: string | null;
  /** Bodies that sign, or stand below a title. */
  issuers: string[];
  /** Bodies above the title: a red head, or the name of the site that printed the notice. */
  heads: string[];
  documentNumber: string | null;
  addressees: string[];
  signedOn: string | null;
  publishedOn: string | null;
}

type Position = "before" | "cover title" | "cover" | "title" | "after title";

/** Reads the lines before the first measure. */
export function readFrame(lines: readonly Line[]): Staged<Frame> {
  const notes: Note[] = [];
  const runs = groupRuns(frameLines(lines));
  const titleAt = runs.findLastIndex(({ kind }) => kind === "title");
  const coverAt = runs
    .slice(0, Math.max(0, titleAt))
    .findLastIndex(({ kind, text }) => kind === "title" && isCoverTitle(text));
  const frame: Frame = {
    blocks: [],
    furniture: [],
    title: null,
    coverTitle: null,
    order: null,
    issuers: [],
    heads: [],
    documentNumber: null,
    addressees: [],
    signedOn: null,
    publishedOn: null,
  };
  for (const [index, run] of runs.entries()) {
    if (isRepeatOf(run, index < coverAt ? runs[coverAt] : runs[index + 1])) {
      pushAll(
        frame.furniture,
        run.lines.map(({ text }) => text),
      );
      const message = `“${run.text}”与后面的标题重复，是网页的标题或导航，已另存`;
      notes.push({ at: run.lines[0]?.text.start ?? 0, severity: "info", code: "FURNITURE", message });
    } else {
      pushAll(notes, takeRun(frame, run, positionOf(index, titleAt, coverAt)));
    }
  }
  pushAll(notes, joinText(frame));
  // A collection prints the date of signature behind the title.
  const printed = runs[coverAt >= 0 ? coverAt : titleAt]?.text ?? "";
  if (bareTitle(printed) !== printed) frame.signedOn ??= findDate(printed)?.iso ?? null;
  return { value: frame, notes };
}

function positionOf(index: number, titleAt: number, coverAt: number): Position {
  if (index === titleAt) return "title";
  if (index === coverAt) return "cover title";
  if (index > titleAt) return "after title";
  return coverAt >= 0 && index > coverAt ? "cover" : "before";
}

/** A page's own headline of the same words, or a place's name as a link before a title that begins with it. */
function isRepeatOf(run: Run, title: Run | undefined): boolean {
  if (title?.kind !== "title") return false;
  const [words, of] = [bare(run.text), bare(title.text)];
  return run.kind === "title"
    ? words === of
    : run.kind === "short" && words.length <= 4 && of.startsWith(words);
}

function bare(text: string): string {
  return text.replaceAll(/\s/gu, "");
}

function takeRun(frame: Frame, run: Run, position: Position): Note[] {
  const [line] = run.lines;
  if (!line) return [];
  const { text } = run;
  const add = (kind: BlockKind): Note[] => addBlock(frame, kind, run);
  switch (run.kind) {
    case "title":
      if (position === "title") frame.title = bareTitle(text);
      if (position === "cover title") frame.coverTitle = bareTitle(text);
      return add(position === "title" ? "title" : position === "cover title" ? "coverTitle" : "headline");
    case "publication":
      frame.publishedOn ??= findDate(text)?.iso ?? null;
      return add("publication");
    case "order":
      frame.order ??= text.replaceAll(/\s/gu, "");
      frame.heads.push(frame.order.slice(0, -1));
      return add("issuer");
    case "document number":
      // 第280号 below 某市人民政府令 is that order's number.
      frame.documentNumber ??= /^第/u.test(text) && frame.order !== null ? frame.order + text : text;
      return add("documentNumber");
    case "issuer":
      if (position === "before") frame.heads.push(text);
      else if (!frame.issuers.includes(text)) frame.issuers.push(text);
      return add(position === "before" ? "issuer" : "signoff");
    case "signature": {
      const signature = readSignatureLine(text);
      if (signature && !frame.issuers.includes(signature.bodies)) frame.issuers.push(signature.bodies);
      frame.signedOn ??= signature?.date ?? null;
      return add("signoff");
    }
    case "date":
      frame.signedOn ??= findDate(text)?.iso ?? null;
      return [...misprint(run), ...add("signoff")];
    case "addressees":
      if (frame.addressees.length === 0) frame.addressees = splitAddressees(text);
      return add("addressees");
    case "subtitle":
      frame.signedOn ??= findDate(text)?.iso ?? null;
      return add("subtitle");
    case "attachment":
    case "contact":
      return add(run.kind);
    case "short":
    case "prose": {
      if (position === "after title") return add("preamble");
      if (position === "cover" || (position === "before" && frame.order !== null)) return add("cover");
      const isHeadline = frame.blocks.length === 0 && run.kind === "short";
      return [...commentaryNote(frame, isHeadline, line), ...add(isHeadline ? "headline" : "commentary")];
    }
  }
}

function misprint({ text, lines }: Run): Note[] {
  if (findDate(text)) return [];
  const message = `“${text}”应是日期，写法有误，未采用为成文日期；照录`;
  return [{ at: lines[0]?.text.start ?? 0, severity: "warning", code: "DATE_MISPRINT", message }];
}

function commentaryNote(frame: Frame, isHeadline: boolean, line: Line): Note[] {
  if (isHeadline || frame.blocks.some(({ kind }) => kind === "commentary")) return [];
  const message = "标题之前的文字不是文件正文（如新闻摘要），作为附带说明另列，不计入措施";
  return [{ at: line.text.start, severity: "info", code: "COMMENTARY", message }];
}

/** Adds a run as a block; neighbours of one kind become one block with several paragraphs. */
function addBlock(frame: Frame, kind: BlockKind, run: Run): Note[] {
  const last = frame.blocks.at(-1);
  const goesOn = last !== undefined && last.kind === kind && kind !== "title";
  const isText = kind === "cover" || kind === "preamble";
  const joined = isText
    ? { value: [], notes: [] }
    : run.kind === "prose"
      ? paragraphs(run.lines)
      : joinRun(run);
  const block: FrameBlock = goesOn ? last : { kind, paragraphs: [], lines: [] };
  pushAll(block.paragraphs, joined.value);
  if (isText) pushAll(block.lines, run.lines);
  if (!goesOn) frame.blocks.push(block);
  return joined.notes;
}

/** Joins the lines of running text, once all of them are known. */
function joinText(frame: Frame): Note[] {
  return frame.blocks.flatMap((block) => {
    const { value, notes } = paragraphs(block.lines);
    block.paragraphs = [...block.paragraphs, ...value].sort((a, b) => a.start - b.start);
    return notes;
  });
}

function joinRun({ lines, kind }: Run): Staged<Mapped[]> {
  const name = kind === "title" ? "标题" : "文件头";
  const notes = lines.slice(1).map((line, index) => joinNote(lines[index]?.text.text ?? "", line.text, name));
  return { value: [Mapped.join(lines.map(({ text }) => text))], notes };
}

/** Splits 各区、市人民政府, 各有关单位: at commas; 、 binds within one addressee. */
function splitAddressees(text: string): string[] {
  return text
    .replace(/[:：]\s*$/u, "")
    .split(/[，,；;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
