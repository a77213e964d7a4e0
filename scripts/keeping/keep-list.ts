/** Makes the list of what a browser can keep of a built site, from its files. */
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Content } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { ASSETS_FOLDER, type BuildSet } from "../../src/model/build-set.ts";
import { ALL, KEPT_HASH_LENGTH, type KeepGroup, type KeepList, pagePath } from "../../src/model/keep-list.ts";
import { toRuns } from "../../src/model/runs.ts";
import { keepingWords } from "../../src/wording/keeping.ts";
import type { Rendered } from "../build/reuse/kept-pages.ts";
import { allFiles } from "../inspect/dist.ts";
import { hashFiles } from "../verify/manifest.ts";
import { loadedBy } from "./loaded-by.ts";

/** The most bytes of a search's texts that a reader gets unasked. */
const MOST_UNASKED = 1_000_000;
/** Of the content what readers choose by. */
type KeptContent = Pick<Content, "notices" | "regions">;

/**
 * The list for a site whose build set is known but for the list itself.
 *
 * @param rendered what rendering told of the site's files; what it didn't tell is read
 */
export async function makeKeepList(
  dist: string,
  content: KeptContent,
  { files: named }: Pick<BuildSet, "files">,
  rendered: Rendered | null = null,
): Promise<KeepList> {
  const present = await allFiles(dist);
  const isPage = (file: string) =>
    /(?:^|\/)index\.html$/.test(file) && !file.startsWith(`${paths.data}sources/`);
  const isFinder = (file: string) => file.startsWith(paths.finder) && file.endsWith(".js");
  const texts = present.filter((file) => file === named.searchTexts || file === named.searchAsked);
  const files = await hashFiles(
    dist,
    (file) =>
      isPage(file) ||
      texts.includes(file) ||
      (isFinder(file) && file !== named.finderScript) ||
      /\.(?:svg|png)$/.test(file) ||
      (file.startsWith(`${ASSETS_FOLDER}/`) && !file.endsWith(".map")),
    rendered?.files,
  );
  const names = Object.keys(files).sort((a, b) => Number(isPage(b)) - Number(isPage(a)));
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const places = (paths: Iterable<string>) => [...paths].flatMap((path) => placeOf.get(path) ?? []);
  const imports = await importsOf(dist, names);
  const isLight = texts.every((file) => (files[file]?.bytes ?? 0) <= MOST_UNASKED);
  const needs = new Map<string, number>();
  const pages: number[] = [];
  for (const file of names.filter(isPage)) {
    const loads = loadsOf(file, rendered) ?? loadedBy(await readFile(join(dist, file), "utf8"), file);
    const own = loads.flatMap((one) => [...(imports.get(one) ?? [one])]);
    if (isLight && file === `${paths.search}index.html`) own.push(...texts);
    if (file === `${paths.finder}index.html` && named.finderData !== undefined) own.push(named.finderData);
    const key = places(new Set(own))
      .sort((a, b) => a - b)
      .join();
    if (!needs.has(key)) needs.set(key, needs.size);
    pages.push(needs.get(key) ?? 0);
  }
  const paged = names.filter(isPage).map(pagePath);
  const always = [paths.home, paths.search, paths.offline].flatMap((path) => {
    const place = paged.indexOf(path);
    return place < 0 ? [] : [place];
  });
  return {
    files: names.map((name) => [
      name,
      files[name]?.bytes ?? 0,
      files[name]?.sha256.slice(0, KEPT_HASH_LENGTH) ?? "",
    ]),
    pages,
    needs: [...needs.keys()].map((key) => (key === "" ? [] : key.split(",").map(Number))),
    always,
    extra: places([
      ...(isLight ? [] : texts),
      ...names.filter((file) => isFinder(file) && file !== named.finderData),
    ]),
    groups: groupsOf(content, paged),
  };
}

/** What rendering told that a page loads; `null` where it told nothing of the page. */
function loadsOf(file: string, rendered: Rendered | null): readonly string[] | null {
  const page = rendered?.pages.pages[file];
  return page === undefined ? null : (rendered?.pages.loads[page.loads ?? -1] ?? []);
}

/** Each script of the site with all that it imports, at once or on demand: a name with a hash stands in a script for nothing else. */
async function importsOf(dist: string, names: readonly string[]): Promise<Map<string, Set<string>>> {
  const scripts = names.filter((name) => name.startsWith(`${ASSETS_FOLDER}/`) && name.endsWith(".js"));
  const codes = await Promise.all(scripts.map((script) => readFile(join(dist, script), "utf8")));
  const direct = new Map(
    scripts.map((script, at) => [
      script,
      scripts.filter((other) => other !== script && codes[at]?.includes(posix.basename(other))),
    ]),
  );
  const whole = (script: string, found: Set<string>): Set<string> => {
    if (found.has(script)) return found;
    found.add(script);
    for (const other of direct.get(script) ?? []) whole(other, found);
    return found;
  };
  return new Map(scripts.map((script) => [script, whole(script, new Set())]));
}

/** All of the site, each region and each notice; a region with what lies in it. */
function groupsOf(content: KeptContent, paged: readonly string[]): KeepGroup[] {
  const notices = content.notices.map(({ notice }) => notice);
  const placesBelow = new Map<string, number[]>();
  for (const [place, path] of paged.entries()) {
    for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
      const folder = path.slice(0, end + 1);
      const there = placesBelow.get(folder);
      if (there === undefined) placesBelow.set(folder, [place]);
      else there.push(place);
    }
  }
  const below = (folders: readonly string[]) => {
    const places = new Set(folders.flatMap((folder) => placesBelow.get(folder) ?? []));
    return toRuns([...places].sort((a, b) => a - b));
  };
  const foldersOf = (id: string) => [paths.notice(id), `${paths.measures}${id}/`];
  const named = new Set(notices.flatMap(({ region }) => region ?? []));
  return [
    { id: ALL, name: keepingWords.everything, pages: [] },
    ...content.regions
      .filter(({ id }) => named.has(id))
      .map(({ id, name }) => {
        const own = notices.filter(({ region }) => region === id).flatMap((notice) => foldersOf(notice.id));
        return {
          id: `region/${id}`,
          name,
          pages: below([`${paths.departments}${id}/`, paths.region(id), ...own]),
        };
      }),
    ...notices.map(({ id, title }) => ({ id: `notice/${id}`, name: title, pages: below(foldersOf(id)) })),
  ];
}
