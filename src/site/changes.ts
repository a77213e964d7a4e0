/** When what stands on a page last changed: the days that editors state, never that of a build. */
import { paths } from "../model/address.ts";
import type { Notice } from "../model/schema.ts";
import type { Site, SiteNotice } from "./assemble.ts";

/**
 * The last day on which an editor added, reviewed, checked, or by `later` changed a notice; `null` where none is stated.
 */
export function lastChange(
  { addedOn, review, standingCheckedOn }: Pick<Notice, "addedOn" | "review" | "standingCheckedOn">,
  later: readonly (string | null)[] = [],
): string | null {
  return latest([addedOn, review?.on ?? null, standingCheckedOn, ...later]);
}

/** The days on which something of a published notice was corrected or withdrawn. */
export function laterChanges({
  notice,
  withdrawn,
}: Pick<SiteNotice, "notice" | "withdrawn">): (string | null)[] {
  return [...notice.corrections.map(({ on }) => on), ...withdrawn.map(({ withdrawnOn }) => withdrawnOn)];
}

/** The last change by page path; only pages that follow from notices have an entry. */
export function lastChanges({ notices, involvements, withdrawn }: Site): ReadonlyMap<string, string> {
  const days = new Map(
    notices.map((entry) => [entry.notice.id, lastChange(entry.notice, laterChanges(entry))]),
  );
  const newest = latest([...days.values(), ...withdrawn.map(({ withdrawnOn }) => withdrawnOn)]);
  const pages: [path: string, day: string | null][] = [
    ...[paths.home, paths.notices, paths.measures, paths.departments, paths.data, paths.changes].map(
      (path): [string, string | null] => [path, newest],
    ),
    ...notices.flatMap(({ notice, measures }) => [
      [paths.notice(notice.id), days.get(notice.id) ?? null] as [string, string | null],
      ...measures.map(({ measure }): [string, string | null] => [
        paths.measure(notice.id, measure.key),
        lastChange(
          notice,
          notice.corrections.flatMap(({ on, measures }) => (measures.includes(measure.id) ? on : [])),
        ),
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
