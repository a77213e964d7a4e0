/** What is told of a notice's units: names that nobody knows, labels that couldn't be read, measures without any. */
import type { Derived } from "../../../src/content/derived.ts";
import type { Department, Responsible } from "../../../src/model/schema.ts";
import type { ReadMeasure } from "../measures/read-measure.ts";
import type { Note, Remark } from "../source/findings.ts";
import { pushAll } from "../source/push-all.ts";
import type { Mapped } from "../source/text.ts";
import { findDutyInSentence } from "../units/duty-sentences.ts";
import type { LeadConvention } from "../units/lead-convention.ts";
import { LEAD_MARKS } from "../units/lead-words.ts";
import { unitsOf as namesOf } from "../units/responsibility-parts.ts";
import { readsAsBody } from "../units/unit-name.ts";
import { findUnread, type UnreadLabel } from "../units/unread-labels.ts";
import type { NoticeUnits } from "./notice-units.ts";

type Clauses = Derived["clauses"];

function unitsOf(measure: ReadMeasure, clauses: Clauses): Responsible[] {
  return measure.clauses.flatMap(({ id }) => clauses[`${measure.key}#${id}`]?.responsible ?? []);
}

/** One finding a name that the registry doesn't know, at its first place; `doubt` says of a name why it isn't sure whose it is. */
export function unknownUnits(
  measures: readonly ReadMeasure[],
  clauses: Clauses,
  departments: ReadonlyMap<string, Department>,
  doubt: (name: string) => string | null = () => null,
): Note[] {
  const notes = new Map<string, Note>();
  for (const measure of measures) {
    for (const { department, name } of unitsOf(measure, clauses)) {
      if (departments.get(department)?.registered || notes.has(name)) continue;
      const at = measure.text.at[Math.max(0, measure.text.text.indexOf(name))] ?? measure.label.start;
      notes.set(name, {
        at,
        ...(readsAsBody(name) ? unknown(name, department, doubt(name)) : doubtful(name)),
      });
    }
  }
  return [...notes.values()];
}

function unknown(name: string, department: string, doubt: string | null): Remark {
  const message =
    doubt === null
      ? `责任单位“${name}”没有登记，暂按规则编为 ${department}；请在 vocabulary/departments.yaml 补登`
      : `责任单位“${name}”${doubt}，暂按规则编为 ${department}；请核对原文，在 vocabulary/departments.yaml 写明`;
  return { severity: "warning", code: "UNIT_UNKNOWN", message };
}

function doubtful(name: string): Remark {
  const message = `责任单位处的“${name}”不像单位名称；请核对原文有无断字或错位，确是单位则在 vocabulary/departments.yaml 补登`;
  return { severity: "warning", code: "UNIT_DOUBTFUL", message };
}

/** The first of a text's labels whose words name no unit, with its place; of the others, how many there are. */
function unread(text: Mapped, labels: readonly UnreadLabel[]): Note[] {
  const [first] = labels;
  if (!first) return [];
  const { start, label, words, isBracket } = first;
  const behind = words === "" ? "其后" : `其后的“${words}”`;
  const others = labels.length > 1 ? `（另有 ${labels.length - 1} 处）` : "";
  const message = isBracket
    ? `这里的“${label}”像是责任单位，也可能只是说明，没有读作责任单位${others}；请核对原文，确是责任单位则在来源中写明“责任单位：”`
    : `这里写有“${label}”，${behind}没能读出单位${others}；请核对原文，写法有误则改来源，确是单位则在 vocabulary/departments.yaml 补登`;
  return [{ at: text.at[start] ?? text.start, severity: "warning", code: "UNIT_UNREAD", message }];
}

/** Labels of a measure from which no unit was read; one inside a sentence, or bodies without a label, count only where the measure names no unit. */
function unreadOf({ title, text }: ReadMeasure, namesUnits: boolean, isTold: boolean): Note[] {
  return [title, text].flatMap((piece) =>
    piece === null
      ? []
      : unread(
          piece,
          findUnread(piece.text).filter(({ atBoundary, isBracket }) =>
            isBracket ? !namesUnits && !isTold : atBoundary || !namesUnits,
          ),
        ),
  );
}

/**
 * Says which labels couldn't be read, and where no unit is named: once where no
 * measure names one, else at each measure that doesn't. `outside` are the
 * notice's paragraphs beside its measures, `told` what was said of rows before.
 */
export function withoutUnits(
  measures: readonly ReadMeasure[],
  clauses: Clauses,
  outside: readonly Mapped[],
  told: readonly Note[],
): Note[] {
  const [first] = measures;
  if (!first) return [];
  const isWithout = (measure: ReadMeasure) => unitsOf(measure, clauses).length === 0;
  const without = measures.filter(isWithout);
  const unreadCells = told.filter(({ code }) => code === "UNIT_UNREAD").map(({ at }) => at);
  const isAmong =
    (places: readonly number[]) =>
    ({ label, title, text }: ReadMeasure) => {
      const end = text.length > 0 ? text.end : (title ?? label).end;
      return places.some((at) => at >= label.start && at < end);
    };
  const hasCells = isAmong(unreadCells);
  const notes = measures.flatMap((measure) => unreadOf(measure, !isWithout(measure), hasCells(measure)));
  if (without.length > 0)
    for (const paragraph of outside) {
      const labels = findUnread(paragraph.text).filter(({ atBoundary }) => atBoundary);
      pushAll(notes, unread(paragraph, labels));
    }
  const places = [...unreadCells, ...notes.map(({ at }) => at)];
  const isTold = isAmong(places);
  const rest = without.filter((measure) => !isTold(measure));
  return [...notes, ...unnamed(first, measures.length, without.length, rest, places.length > 0)];
}

function unnamed(
  first: ReadMeasure,
  all: number,
  without: number,
  rest: readonly ReadMeasure[],
  hasUnread: boolean,
): Note[] {
  if (rest.length === 0) return [];
  if (without === all) {
    const duties = rest.flatMap(({ text }) => findDutyInSentence(text.text) ?? []);
    const [duty] = duties;
    const said =
      duty === undefined ? "" : `；文中 ${duties.length} 条的句子里有“${duty}”一类的话，没有读作责任单位`;
    const message = hasUnread
      ? `除没能读出的以外，${rest.length} 条措施自身没有写明责任单位${said}`
      : duty === undefined
        ? `原文 ${all} 条措施都没有写明责任单位`
        : `原文 ${all} 条措施都没有单独写明责任单位${said}`;
    return [{ at: first.label.start, severity: "info", code: "UNIT_NONE", message }];
  }
  return rest.map(({ label, key, text }) => {
    const duty = findDutyInSentence(text.text);
    const message =
      duty === null
        ? `第 ${key} 条没有写明责任单位，而同一文件的其他措施写明了；请核对原文`
        : `第 ${key} 条没有单独写明责任单位，句子里的“${duty}”没有读作责任单位；请核对原文`;
    return { at: label.start, severity: "warning", code: "UNIT_NONE", message };
  });
}

/** Says what was read once for all measures, where, and in how many it was applied. */
export function conventionNotes(
  convention: LeadConvention | null,
  applied: number,
  noticeUnits: readonly NoticeUnits[],
  measures: readonly ReadMeasure[],
): Note[] {
  const told = convention ? [conventionNote(convention, applied)] : unexplainedMark(measures);
  return [...told, ...noticeUnits.map(noticeUnitsNote)];
}

const ONLY_A_MARK = new RegExp(`^(?:[（(][${LEAD_MARKS}][）)]|[${LEAD_MARKS}])$`, "u");

/** Says where a unit bears a mark and the notice says nowhere what marks mean. */
function unexplainedMark(measures: readonly ReadMeasure[]): Note[] {
  for (const { clauses, text, label } of measures) {
    const parts = clauses.flatMap(({ responsibility }) => responsibility?.parts ?? []);
    const mark = parts.find((part): part is string => typeof part === "string" && ONLY_A_MARK.test(part));
    if (mark === undefined) continue;
    const at = text.at[Math.max(0, text.text.indexOf(mark))] ?? label.start;
    const message = `责任单位标有“${mark}”，而文中没有读到它表示什么，未据以认定牵头单位；请核对原文`;
    return [{ at, severity: "warning", code: "UNIT_CONVENTION", message }];
  }
  return [];
}

function conventionNote({ kind, at, quote }: LeadConvention, applied: number): Note {
  const code = "UNIT_CONVENTION";
  if (kind === "unseen") {
    const message = `原文约定“${quote}”，而纯文本没有字体，看不出哪些单位牵头；请对照原件，在来源中改用“*”等标记`;
    return { at, severity: "warning", code, message };
  }
  const message = `原文约定“${quote}”，已据此认定 ${applied} 条措施的牵头单位`;
  return { at, severity: "info", code, message };
}

function noticeUnitsNote({ at, quote, parts, holdsFor }: NoticeUnits): Note {
  const code = "UNIT_CONVENTION";
  const names = namesOf(parts);
  if (names.length === 0) {
    const message = `原文就全部措施写明“${quote}”，没能读出单位；请核对原文`;
    return { at, severity: "warning", code, message };
  }
  const which = holdsFor === "every" ? "各条措施" : "没有另行写明责任单位的措施";
  const message = `原文就全部措施写明“${quote}”，已据此把${names.join("、")}记入${which}`;
  return { at, severity: "info", code, message };
}
