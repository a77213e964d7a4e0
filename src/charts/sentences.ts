/** What each picture of the overview shows, in a sentence computed of the same numbers; where several lead, all are named. */
import { UNSPECIFIED } from "../model/facet-values.ts";
import { PARTS } from "../model/participation.ts";
import { hasNumber } from "../site/promise-words.ts";
import { partLabels, promiseKindLabels } from "../wording/codes.ts";
import { chartSentences as words } from "../wording/overview.ts";
import { quoted } from "../wording/quotation.ts";
import { measureNumber } from "../wording/sentences.ts";
import { columnName } from "./numbers/columns.ts";
import type { DepartmentShare } from "./numbers/departments.ts";
import type { FlowColumns } from "./numbers/flow.ts";
import type { ListedPromise } from "./numbers/promises.ts";
import type { TopicRows } from "./numbers/topics.ts";

/** A number, and all that have it. */
interface Rank<Item> {
  size: number;
  items: Item[];
}

/** The greatest numbers, greatest first, each with all that have it. */
function ranks<Item>(items: readonly Item[], sizeOf: (item: Item) => number): Rank<Item>[] {
  const sizes = [...new Set(items.map(sizeOf))].sort((a, b) => b - a);
  return sizes.map((size) => ({ size, items: items.filter((item) => sizeOf(item) === size) }));
}

/** Which values of a facet most measures have, and how many leave it open. */
export function topicSentence({ rows }: Pick<TopicRows, "rows">, measures: number): string {
  const open = rows.find(({ value }) => value.id === UNSPECIFIED)?.total ?? 0;
  const said = rows.filter(({ value, total }) => value.id !== UNSPECIFIED && total > 0);
  const [first, second] = ranks(said, ({ total }) => total).map(({ size, items }) => ({
    size,
    names: items.map(({ value }) => quoted(value.name)),
  }));
  if (first === undefined) return words.nothingSaid(measures);
  return words.topics(measures, first, second ?? null, open);
}

/** Which departments most clauses name, and how. */
export function departmentSentence(shares: readonly DepartmentShare[]): string {
  const [first] = ranks(shares, ({ clauses }) => clauses);
  if (first === undefined) return "";
  const [only] = first.items;
  const ways =
    only === undefined || first.items.length > 1
      ? []
      : PARTS.filter((part) => only.parts[part] > 0).map((part) =>
          words.way(partLabels[part], only.parts[part]),
        );
  const names = first.items.map(({ department }) => department.shortName);
  return words.departments(shares.length, names, first.size, ways);
}

/** How many promises are kept at once, and the shortest and longest of those in numbers; what is only sought apart. */
export function waitSentence(waits: readonly ListedPromise[]): string {
  const held = waits.filter(({ promise }) => !promise.sought);
  const timed = held.filter(({ promise }) => hasNumber(promise));
  return words.waits(
    held.length - timed.length,
    extreme(timed, -1),
    extreme(timed, 1),
    waits.length - held.length,
  );
}

/** The longest of what one may have; what is only sought apart. */
export function spanSentence(spans: readonly ListedPromise[]): string {
  const held = spans.filter(({ promise }) => !promise.sought);
  return words.spans(extreme(held, 1, true), spans.length - held.length);
}

/** Of promises the shortest (`-1`) or the longest (`1`), and where it stands. */
function extreme(promises: readonly ListedPromise[], direction: 1 | -1, withKind = false): string | null {
  const timed = promises.flatMap((entry) =>
    entry.minutes === null ? [] : [{ ...entry, minutes: entry.minutes }],
  );
  const [first] = ranks(timed, ({ minutes }) => direction * minutes);
  const [entry] = first?.items ?? [];
  if (first === undefined || entry === undefined) return null;
  const kind = withKind ? promiseKindLabels[entry.promise.kind] : "";
  const where = columnName(entry.notice) + measureNumber(entry.measure.key);
  return words.promise(kind + entry.words, where, first.items.length);
}

/** How many measures of wider notices have local ones. */
export function flowSentence({ measures, followed }: FlowColumns): string {
  return words.flow(measures, followed);
}
