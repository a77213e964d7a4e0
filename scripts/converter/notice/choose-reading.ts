/** Chooses between readings of a notice that each find measures, and says so. */
import { readFrame } from "../frame/frame.ts";
import { isCoverTitle } from "../frame/frame-lines.ts";
import { isResponsible } from "../measures/entry-forms.ts";
import type { Outlined } from "../measures/outline.ts";
import { type Annex, annexTitle } from "../source/annexes.ts";
import type { Note } from "../source/findings.ts";
import { simplify } from "../source/simplify.ts";
import { isRoleColumn } from "../units/labels.ts";
import type { Reading } from "./reading.ts";

/** One reading beside others. */
export interface Candidate {
  /** As an editor states it: `body`, `table`, `annex-2`. */
  name: string;
  /** As a finding calls it. */
  shown: string;
  reading: Reading;
  /** The annex that it takes for the notice itself. */
  annex: Annex | null;
  measures: number;
  /** How many of them name units, or have a column for them. */
  withUnits: number;
}

/** What was chosen, and why. */
export interface Choice {
  chosen: Candidate;
  rivals: Candidate[];
  /** Whether the titles or the units leave no doubt. */
  isSure: boolean;
  why: string;
}

/** A reading with what its weight is judged by. */
export function candidate(name: string, shown: string, reading: Reading, annex: Annex | null): Candidate {
  const measures = reading.outline.nodes.filter((node) => node.type === "measure");
  const isTable = reading.columns.length > 0;
  const hasRoles = reading.columns.some((column) => isRoleColumn(simplify(column)));
  const named = isTable
    ? hasRoles
      ? measures
      : []
    : measures.filter(({ entries }) => entries.some(isResponsible));
  return { name, shown, reading, annex, measures: measures.length, withUnits: named.length };
}

/** Titles of annexes that hold measures. */
const MEASURES_TITLE =
  /(?:方案|措施|举措|任务表|分工表|任务分工|任务清单|责任清单|意见|办法|计划|政策|细则|要点|规定|规划)(?:[（(][^（）()]{1,20}[）)])?$/u;
/** A body with fewer entries than these may only introduce an annex. */
const FEW = 2;

/** The reading that the notice means; `null` where none finds a measure. */
export function chooseReading(found: readonly Candidate[]): Choice | null {
  const [only, ...others] = found;
  if (!only) return null;
  const settle = (chosen: Candidate, isSure: boolean, why: string): Choice => ({
    chosen,
    rivals: found.filter((rival) => rival !== chosen),
    isSure,
    why,
  });
  if (others.length === 0) return settle(only, true, "");
  const body = found.find(({ name }) => name === "body");
  const outside = found.filter(({ name }) => name !== "body");
  const best = outside.toSorted((a, b) => rank(b) - rank(a) || b.measures - a.measures)[0] ?? only;
  const title = readTitles(body ?? best);
  const named = outside.find(({ annex }) => annex !== null && isNamed(annex, title.named));
  if (named && (!body || title.own === null)) return settle(named, true, "来文标题所印发的就是这个附件");
  if (!body) {
    const isAlone = isMeasures(best) && outside.filter(isMeasures).length === 1;
    return settle(best, isAlone, "正文没有成序列的编号");
  }
  const isThin =
    body.measures <= FEW &&
    body.withUnits < body.measures &&
    best.measures > body.measures &&
    isMeasures(best);
  if (title.own !== null && !isThin) return settle(body, true, `正文有自己的标题“${title.own}”`);
  if (body.withUnits > 0 && !isThin) return settle(body, true, "正文的条目写明了责任单位");
  if (best.withUnits > 0) return settle(best, false, "正文的条目没有写明责任单位，这里写明了");
  if (isThin) return settle(best, false, "正文条目少，附件标题像是措施");
  return settle(body, !isMeasures(best), "附件的标题不像是措施");
}

/** Measures in an annex of that kind weigh more than any list. */
function rank(found: Candidate): number {
  return (isMeasures(found) ? 2 : 0) + (found.withUnits > 0 ? 1 : 0);
}

function isMeasures({ annex, withUnits }: Candidate): boolean {
  return annex === null ? withUnits > 0 : MEASURES_TITLE.test(annexTitle(annex));
}

/** The title of the body itself, no covering letter's; and what a letter's title says that it brings. */
function readTitles({ reading }: Candidate): { own: string | null; named: string | null } {
  const { title, coverTitle } = readFrame(reading.outline.opening).value;
  const letter = coverTitle ?? (title !== null && isCoverTitle(title) ? title : null);
  const [, quoted, plain] =
    /(?:印发|转发)(?:[^《]{0,4}《([^《》]{2,60})》|([^《》]{4,60}?)的(?:通知|函|公告)$)/u.exec(
      letter ?? "",
    ) ?? [];
  return { own: title === letter ? null : title, named: quoted ?? plain ?? null };
}

function isNamed(annex: Annex, title: string | null): boolean {
  const bare = (words: string) => words.replaceAll(/[\s《》“”]/gu, "");
  const [own, brought] = [bare(annexTitle(annex)), bare(title ?? "")];
  return own !== "" && brought !== "" && (brought.endsWith(own) || own.endsWith(brought));
}

/** The YAML in which an editor states something about a source. */
export function sidecarOf(file: string): string {
  return file.replace(/\.txt$/u, ".yaml");
}

/** Says that a choice was made: a warning where another reading has units, more measures, or as good a claim. */
export function choiceNote({ chosen, rivals, isSure, why }: Choice, file: string): Note[] {
  const [rival] = rivals.toSorted((a, b) => b.withUnits - a.withUnits || b.measures - a.measures);
  if (!rival) return [];
  const isSerious = !isSure || rival.withUnits > 0 || (rival.measures > chosen.measures && isMeasures(rival));
  const counts = [chosen, ...rivals].map(({ shown, measures }) => `${shown}读出 ${measures} 条`).join("，");
  const message = `${counts}；采用${chosen.shown}（${why}；把握${isSure ? "较大" : "不大"}）；确认或改用，请在 ${sidecarOf(file)} 写 measures: ${chosen.name} 或 ${rival.name}`;
  const first = chosen.reading.outline.entries[0]?.lines[0];
  return [
    { at: first?.text.start ?? 0, severity: isSerious ? "warning" : "info", code: "READING_CHOSEN", message },
  ];
}

/** Says that another level of the numbering could be the measures'. */
export function levelNote({ level, nodes, entries }: Outlined, file: string): Note[] {
  if (!level.rival) return [];
  const count = nodes.filter(({ type }) => type === "measure").length;
  const sample = (name: typeof level.name) =>
    entries.find(({ marker, depth }) => (typeof name === "number" ? depth === name : marker.style === name))
      ?.marker.label ?? "";
  const [own, other] = [sample(level.name), sample(level.rival.name)];
  const message = `按“${own}”一级读是 ${count} 条，按“${other}”一级读是 ${level.rival.count} 条；采用前者，把握不大；确认或改用，请在 ${sidecarOf(file)} 写 numbering: "${own}" 或 "${other}"`;
  return [
    { at: entries[0]?.lines[0]?.text.start ?? 0, severity: "warning", code: "READING_CHOSEN", message },
  ];
}
