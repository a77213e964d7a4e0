/** When what stands on a page last changed: the days that editors state, never that of a build. */
import { paths } from "../model/address.ts";
import type { Notice } from "../model/schema.ts";
import type { Site } from "./assemble.ts";

/** The last day on which an editor added, reviewed or checked a notice; `null` where none is stated. */
export function lastChange({
  addedOn,
  review,
  standingCheckedOn,
}: Pick<Notice, "addedOn" | "review" | "standingCheckedOn">): string | null {
  return latest([addedOn, review?.on ?? null, standingCheckedOn]);
}

/** The last change by page path; only pages that follow from notices have an entry. */
export function lastChanges({ notices, involvements }: Site): ReadonlyMap<string, string> {
  const days = new Map(notices.map(({ notice }) => [notice.id, lastChange(notice)]));
  const newest = latest([...days.values()]);
  const pages: [path: string, day: string | null][] = [
    ...[paths.home, paths.notices, paths.measures, paths.departments, paths.data].map(
      (path): [string, string | null] => [path, newest],
    ),
    ...notices.flatMap(({ notice, measures }) => [
      [paths.notice(notice.id), lastChange(notice)] as [string, string | null],
      ...measures.map(({ measure }): [string, string | null] => [
        paths.measure(notice.id, measure.key),
        lastChange(notice),
      ]),
    ]),
    ...[...involvements].map(([id, entries]): [string, string | null] => [
      paths.department(id),
      latest(entries.map(({ measure }) => days.get(measure.notice) ?? null)),
    ]),
  ];
  return new Map(pages.flatMap(([path, day]) => (day === null ? [] : [[path, day] as const])));
}

function latest(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}
