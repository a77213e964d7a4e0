/**
 * What this browser keeps: the files of one build, every one proven by its hash, in a cache of that build's own.
 *
 * A cache counts once its mark is in it, which is written last; what answers readers without a network is always the
 * one that counts, whole.
 */
import { printScript } from "../../formats/script.ts";
import { BUILD_FILE, type BuildSet } from "../../model/build-set.ts";
import {
  filesOfGroup,
  filesOfPages,
  KEEP_LIST_VARIABLE,
  type KeepList,
  type KeptFile,
  pagePath,
  pagesOfGroup,
  pathOfPage,
} from "../../model/keep-list.ts";
import { isFile, type Publication, readData, recall, remember, root } from "./publication.ts";

/** The caches of this site; the number rises when what they hold has another form. */
const PREFIX = `policy-site 1 ${root} `;
const OWN = /^policy-site \d+ (\S+) /;
/** The file of the groups that the reader asked for; no build has one of this name. */
const GROUPS = "offline/groups.json";
/** The most pages that are kept unasked. */
const MOST_VISITED = 300;
/** How many files are fetched at once. */
const AT_ONCE = 6;

/** A build that is kept. */
export interface KeptBuild extends Publication {
  cache: Cache;
  groups: string[];
}

interface KeepOptions {
  progress?: (done: number, total: number) => void;
  /** Files that have just come, by their paths. */
  given?: ReadonlyMap<string, Response>;
}

/** What is kept; `null` where nothing is. */
export async function keptBuild(): Promise<KeptBuild | null> {
  for (const name of (await ownCaches()).reverse()) {
    const cache = await caches.open(name);
    const mark = await cache.match(root + BUILD_FILE);
    if (mark === undefined) continue;
    const set = (await mark.json()) as BuildSet;
    const list = await cache.match(root + (set.files.keepList ?? ""));
    const read = recall(set) ?? (list && remember(set, readData<KeepList>(await list.text())));
    const groups = await cache.match(root + GROUPS);
    if (read) return { ...read, cache, groups: groups ? ((await groups.json()) as string[]) : [] };
  }
  return null;
}

/** All pages that are kept. */
export async function keptPages({ cache }: Pick<KeptBuild, "cache">): Promise<string[]> {
  const files = (await cache.keys()).map(({ url }) => decodeURI(url).slice(root.length));
  return files.filter((file) => file === "" || file.endsWith("/"));
}

/** The address under which a file is kept: a page's own, as readers ask for it. */
export function addressOf(file: string): string {
  return root + encodeURI(file.endsWith("index.html") ? pagePath(file) : file);
}

/**
 * Keeps files of a build, and the groups that the reader has asked for; what is kept of another build is taken where
 * it is the same, and goes once all is there.
 *
 * @throws {Error} where a file can't be had as the build has it, or the browser has no room; then what was kept before is
 * as it was
 */
export async function keepFiles(
  publication: Publication,
  wanted: ReadonlySet<number>,
  groups: readonly string[],
  { progress = () => undefined, given = new Map() }: KeepOptions = {},
): Promise<void> {
  const before = await keptBuild();
  const cache = await caches.open(PREFIX + publication.site);
  const isNew = before?.site !== publication.site;
  const added: string[] = [];
  let done = 0;
  const keep = async (place: number): Promise<void> => {
    const file = publication.list.files[place];
    if (file === undefined) return;
    const address = addressOf(file[0]);
    if ((await cache.match(address)) === undefined) {
      const same =
        before?.files.get(file[0])?.[2] === file[2] ? await before?.cache.match(address) : undefined;
      await cache.put(address, same ?? (await ownFile(file, given)));
      added.push(address);
    }
    done += 1;
    progress(done, wanted.size);
  };
  try {
    await inParallel([...wanted], keep);
    // As it is published: pages load it, too.
    await cache.put(root + publication.listPath, script(printScript(KEEP_LIST_VARIABLE, publication.list)));
    await cache.put(root + GROUPS, json(groups));
    await cache.put(root + BUILD_FILE, json(publication.set));
  } catch (error) {
    if (isNew) await caches.delete(PREFIX + publication.site);
    else for (const address of added) await cache.delete(address);
    throw error;
  }
  for (const name of await ownCaches()) if (name !== PREFIX + publication.site) await caches.delete(name);
}

/** Does something with each, some at once. @throws the first error, once nothing more is being done */
async function inParallel(places: number[], act: (place: number) => Promise<void>): Promise<void> {
  const work = async () => {
    try {
      for (let next = places.pop(); next !== undefined; next = places.pop()) await act(next);
    } catch (error) {
      places.length = 0;
      throw error;
    }
  };
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const one of done) if (one.status === "rejected") throw one.reason;
}

/** A file of a build as a response, proven; fetched past all caches where what these have is of another build. */
async function ownFile(file: KeptFile, given: ReadonlyMap<string, Response>): Promise<Response> {
  const [path] = file;
  const sources = [
    () => given.get(path),
    () => fetch(addressOf(path)),
    () => fetch(addressOf(path), { cache: "reload" }),
  ];
  for (const source of sources) {
    const response = await source();
    if (!response?.ok) continue;
    const data = await response.arrayBuffer();
    // Only what says how to read it: other headers may forbid to keep it, or to answer a navigation with it.
    const type = response.headers.get("content-type");
    if (await isFile(file, data))
      return new Response(data, type === null ? {} : { headers: { "content-type": type } });
  }
  throw new Error(`${path} isn't that of the build`);
}

/** The files of pages that a reader visited and of groups that a reader asked for, as far as a build has them. */
export function wantedFiles(
  { list, pages }: Publication,
  visited: readonly string[],
  groups: readonly string[],
): Set<number> {
  const places = visited.flatMap((path) => pages.get(path) ?? []);
  const wanted = filesOfPages(list, places);
  for (const group of groups) for (const file of filesOfGroup(list, group)) wanted.add(file);
  return wanted;
}

/** Of the pages that nobody asked for the oldest go where there are many. */
export async function dropOldest(kept: KeptBuild): Promise<void> {
  const askedFor = pathsOfGroups(kept, kept.groups);
  const visited = (await keptPages(kept)).filter((path) => !askedFor.has(path));
  const many = visited.length - MOST_VISITED;
  if (many > 0) await dropPages(kept, visited.slice(0, many), kept.groups);
}

/** Takes pages out of what is kept, with what no other page needs. */
export async function dropPages(
  kept: KeptBuild,
  paths: readonly string[],
  groups: readonly string[],
): Promise<void> {
  const gone = new Set(paths);
  const rest = (await keptPages(kept)).filter((path) => !gone.has(path));
  const wanted = wantedFiles(kept, rest, groups);
  const addresses = new Set([...wanted].map((place) => addressOf(kept.list.files[place]?.[0] ?? "")));
  for (const own of [BUILD_FILE, GROUPS, kept.listPath]) addresses.add(root + own);
  await kept.cache.put(root + GROUPS, json(groups));
  for (const { url } of await kept.cache.keys()) if (!addresses.has(url)) await kept.cache.delete(url);
}

/** The pages of some groups. */
export function pathsOfGroups({ list }: Publication, groups: readonly string[]): Set<string> {
  const places = groups.flatMap((group) => [...(pagesOfGroup(list, group) ?? [])]);
  return new Set(places.map((place) => pathOfPage(list, place)));
}

/** Removes all that is kept of this site, of whatever form. */
export async function clearAll(): Promise<void> {
  for (const name of await caches.keys()) if (OWN.exec(name)?.[1] === root) await caches.delete(name);
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

function script(text: string): Response {
  return new Response(text, { headers: { "content-type": "text/javascript; charset=utf-8" } });
}

function json(data: unknown): Response {
  return new Response(JSON.stringify(data), { headers: { "content-type": "application/json" } });
}
