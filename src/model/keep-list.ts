/** What a browser can keep of a build: every file with its hash, so that nothing of another build is taken for it. */

import { fromRuns } from "./runs.ts";

/** How many hexadecimal characters of a file's SHA-256 stand in the list: 48 bits tell any two builds' files apart. */
export const KEPT_HASH_LENGTH = 12;

/** The variable that the list's script sets. */
export const KEEP_LIST_VARIABLE = "keepList";

/** A file by its path below the root. */
export type KeptFile = readonly [path: string, bytes: number, hash: string];

/** What a reader can keep at once. */
export interface KeepGroup {
  /** `notice/<id>`, `region/<id>` or `all`. */
  id: string;
  name: string;
  /** Places of pages, as runs; of all pages none is named. */
  pages: readonly number[];
}

/** Numbers are places in `files`. Each reader fetches the list, so that what follows from it isn't said. */
export interface KeepList {
  /** Pages before all others. */
  files: readonly KeptFile[];
  /** Which of `needs` each page has. */
  pages: readonly number[];
  /** What pages of a kind need beside their own file. */
  needs: readonly (readonly number[])[];
  /** Pages that are kept with whatever a reader keeps: the home page and the search among them. */
  always: readonly number[];
  /** Files that are kept with whatever a reader asks for, and are too heavy for one who didn't. */
  extra: readonly number[];
  groups: readonly KeepGroup[];
}

/** {@link KeepGroup.id} of everything. */
export const ALL = "all";

/** The place of every page, by its path. */
export function placesOfPages(list: KeepList): ReadonlyMap<string, number> {
  return new Map(list.pages.map((_, place) => [pathOfPage(list, place), place]));
}

/** The path of the page at a place. */
export function pathOfPage({ files }: KeepList, place: number): string {
  return pagePath(files[place]?.[0] ?? "");
}

/** The path of the page that a file holds. */
export function pagePath(file: string): string {
  return file.replace(/index\.html$/, "");
}

/** All files that some pages need, their own among them. */
export function filesOfPages({ pages, needs }: KeepList, places: Iterable<number>): Set<number> {
  const wanted = new Set<number>();
  for (const place of places) {
    wanted.add(place);
    for (const one of needs[pages[place] ?? -1] ?? []) wanted.add(one);
  }
  return wanted;
}

/** The pages of a group with those that are always kept; `null` where the list has no such group. */
export function pagesOfGroup(list: KeepList, id: string): Set<number> | null {
  const group = list.groups.find((one) => one.id === id);
  if (group === undefined) return null;
  return new Set([...list.always, ...(id === ALL ? list.pages.keys() : fromRuns(group.pages))]);
}

/** All files of a group. */
export function filesOfGroup(list: KeepList, id: string): Set<number> {
  const files = filesOfPages(list, pagesOfGroup(list, id) ?? []);
  for (const file of list.extra) files.add(file);
  return files;
}

/** What some files take, in bytes. */
export function bytesOf({ files }: KeepList, wanted: Iterable<number>): number {
  return [...wanted].reduce((sum, file) => sum + (files[file]?.[1] ?? 0), 0);
}
