/**
 * Stage `frame`: what stands around the measures. Title and cover title,
 * issuers, 文号, addressees, dates, preamble, sign-off, what closes the notice,
 * and commentary (a news article's summary) that is none of it.
 */
import type { BlockKind } from "../../src/content/document.ts";
import type { NoticeKind, Stage } from "../../src/model/schema.ts";
import type { Line } from "./clean.ts";
import { findDate } from "./dates.ts";
import type { Note, Staged } from "./findings.ts";
import { classify, type FrameLine, isCoverTitle, isTitleEnd } from "./frame-lines.ts";
import { joinNote, paragraphs } from "./paragraphs.ts";
import { Mapped } from "./text.ts";

/** A run of the frame with its paragraphs. */
export interface FrameBlock {
  kind: BlockKind;
  paragraphs: Mapped[];
}

/** What is read before the first measure. */
export interface Frame {
  blocks: FrameBlock[];
  furniture: Mapped[];
  title: string | null;
  coverTitle: string | null;
  issuers: string[];
  documentNumber: string | null;
  addressees: string[];
  signedOn: string | null;
  publishedOn: string | null;
  kind: NoticeKind;
  stage: Stage;
}

/** Lines of one class, titles joined over their lines. */
interface Run {
  kind: FrameLine["kind"];
  lines: Line[];
}

/** Reads the lines before the first measure. */
export function readFrame(front: readonly Line[]): Staged<Frame> {
  const notes: Note[] = [];
  const runs = groupRuns(front.map((line) => classify(line)));
  const titleAt = runs.findLastIndex(({ kind }) => kind === "title");
  const coverAt = runs
    .slice(0, Math.max(0, titleAt))
    .findLastIndex((run) => run.kind === "title" && isCoverTitle(runText(run)));
  const frame: Frame = {
    blocks: [],
    furniture: [],
    title: null,
    coverTitle: null,
    issuers: [],
    documentNumber: null,
    addressees: [],
    signedOn: null,
    publishedOn: null,
    kind: "other",
    stage: "unknown",
  };
  const repeated: Mapped[] = [];
  for (const [index, run] of runs.entries()) {
    const position: Position =
      index === titleAt
        ? "title"
        : index === coverAt
          ? "cover title"
          : index > titleAt
            ? "after title"
            : coverAt >= 0 && index > coverAt
              ? "cover"
              : "before";
    const isRepeat =
      index < coverAt && run.kind === "title" && sameWords(runText(run), runText(runs[coverAt]));
    if (isRepeat) repeated.push(...run.lines.map(({ text }) => text));
    else notes.push(...takeRun(frame, run, position, coverAt >= 0));
  }
  frame.furniture.push(...repeated);
  if (repeated[0]) {
    notes.push({
      at: repeated[0].start,
      severity: "info",
      code: "FURNITURE",
      message: "网页标题与文件标题重复，已另存",
    });
  }
  frame.kind = noticeKind(frame.title ?? "");
  frame.stage = noticeStage(frame);
  return { value: frame, notes };
}

type Position = "before" | "cover title" | "cover" | "title" | "after title";

function runText(run: Run | undefined): string {
  return run?.lines.map(({ text }) => text.text).join("") ?? "";
}

function sameWords(a: string, b: string): boolean {
  return a.replaceAll(/\s/gu, "") === b.replaceAll(/\s/gu, "");
}

/** Puts lines of one class together; short lines up to one that ends like a title are that title. */
function groupRuns(lines: readonly FrameLine[]): Run[] {
  const runs: Run[] = [];
  let pending: Line[] = [];
  const flush = () => {
    for (const line of pending) runs.push({ kind: "short", lines: [line] });
    pending = [];
  };
  for (const { kind, line } of lines) {
    if (kind === "short") {
      pending.push(line);
      if (!isTitleEnd(pending.map(({ text }) => text.text).join(""))) continue;
      runs.push({ kind: "title", lines: pending });
      pending = [];
      continue;
    }
    flush();
    const last = runs.at(-1);
    if (last && last.kind === kind && kind === "prose") last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  flush();
  return runs;
}

function takeRun(frame: Frame, run: Run, position: Position, hasCover: boolean): Note[] {
  const [line] = run.lines;
  if (!line) return [];
  const text = line.text.text;
  const add = (kind: BlockKind, joinAll = false): Note[] => addBlock(frame, kind, run, joinAll);
  switch (run.kind) {
    case "title": {
      if (position === "title") frame.title = runText(run);
      if (position === "cover title") frame.coverTitle = runText(run);
      const kind = position === "title" ? "title" : position === "cover title" ? "coverTitle" : "headline";
      return add(kind, true);
    }
    case "publication":
      frame.publishedOn ??= findDate(text)?.iso ?? null;
      return add("publication");
    case "document number":
      frame.documentNumber ??= text;
      return add("documentNumber");
    case "issuer":
      if (!frame.issuers.includes(text)) frame.issuers.push(text);
      return add(position === "before" ? "issuer" : "signoff");
    case "date":
      frame.signedOn ??= findDate(text)?.iso ?? null;
      return add("signoff");
    case "addressees":
      if (position === "before" && hasCover) return add("commentary");
      if (frame.addressees.length === 0) frame.addressees = splitAddressees(text);
      return add("addressees");
    case "attachment":
      return add("attachment");
    case "subtitle":
      return add("subtitle");
    case "contact":
      return add("contact");
    case "short":
    case "prose": {
      if (position === "after title") return add("preamble");
      if (position === "cover") return add("cover");
      const isHeadline = frame.blocks.length === 0 && run.kind === "short";
      return [...commentaryNote(frame, isHeadline, line), ...add(isHeadline ? "headline" : "commentary")];
    }
  }
}

function commentaryNote(frame: Frame, isHeadline: boolean, line: Line): Note[] {
  if (isHeadline || frame.blocks.some(({ kind }) => kind === "commentary")) return [];
  const message = "标题之前的文字不是文件正文（如新闻摘要），作为附带说明另列，不计入措施";
  return [{ at: line.text.start, severity: "info", code: "COMMENTARY", message }];
}

/** Adds a run as a block; neighbours of one kind become one block with several paragraphs. */
function addBlock(frame: Frame, kind: BlockKind, run: Run, joinAll: boolean): Note[] {
  const joined = joinAll ? joinTitle(run.lines) : paragraphs(run.lines);
  const last = frame.blocks.at(-1);
  if (last && last.kind === kind && kind !== "title") last.paragraphs.push(...joined.value);
  else frame.blocks.push({ kind, paragraphs: joined.value });
  return joined.notes;
}

function joinTitle(lines: readonly Line[]): Staged<Mapped[]> {
  const notes = lines
    .slice(1)
    .map((line, index) => joinNote(lines[index]?.text.text ?? "", line.text, "标题"));
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

const KINDS: readonly [RegExp, NoticeKind][] = [
  [/(任务表|清单|任务分工|分工表)$/u, "task-list"],
  [/(方案|计划|规划|要点)$/u, "plan"],
  [/(措施|举措|政策|办法|规定|细则|条)$/u, "measures"],
  [/意见$/u, "opinion"],
  [/(公告|通告)$/u, "announcement"],
  [/(通知|函)$/u, "notice"],
];

function noticeKind(title: string): NoticeKind {
  const bare = title.replace(/[（(][^（）()]*[）)]$/u, "");
  return KINDS.find(([pattern]) => pattern.test(bare))?.[1] ?? "other";
}

function noticeStage(frame: Frame): Stage {
  const heads = frame.blocks.filter(
    ({ kind }) => kind === "title" || kind === "subtitle" || kind === "coverTitle",
  );
  const printed = heads.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join("");
  if (/征求意见|草案|送审/u.test(printed)) return "draft";
  const headline = frame.blocks.some(
    ({ kind, paragraphs }) =>
      kind === "headline" && paragraphs.some(({ text }) => /印发|发布|出台/u.test(text)),
  );
  const signed = frame.issuers.length > 0 && frame.signedOn !== null;
  return headline || signed || frame.documentNumber !== null ? "issued" : "unknown";
}
