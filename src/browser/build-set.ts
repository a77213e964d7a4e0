/**
 * Which scripts and data belong together, as the site says now.
 *
 * Pages, scripts, index and texts come through caches and uploads of their own. Whatever a page loads of them it loads
 * by the names of one build; where one of these can't be had, the names are fetched anew once, past all caches.
 */
import { BUILD_FILE, BUILD_SCRIPT, type BuildFiles, type BuildSet } from "../model/build-set.ts";
import { answerAhead } from "./ahead.ts";
import { loadScript } from "./load-script.ts";

declare global {
  /** What the script of the names sets. */
  var siteBuild: BuildSet | undefined;
}

/** The page and what the site publishes now are of different builds of its code; loading the page again may help. */
export class MixtureError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "MixtureError";
  }
}

/** The least time between two looks at whether the site has changed, and how long one may take; in milliseconds. */
const SELDOM = 60_000;
const PATIENCE = 3000;

const isDisk = () => location.protocol === "file:";
let known: Promise<BuildSet> | null = null;
let looked = Number.NEGATIVE_INFINITY;

/**
 * The names that belong together, fetched once for all parts of a page.
 *
 * @param root the site's root as a relative address, such as `../`
 * @throws {MixtureError} where the page's code can't read what they name
 * @throws {Error} where they can't be had
 */
export function buildSet(root: string): Promise<BuildSet> {
  return (
    known ??
    keep(
      load(root, false)
        .catch(() => load(root, true))
        .then((set) => (set.readers === READERS_HASH ? set : load(root, true))),
    )
  );
}

/** The names fetched anew, past all caches. @throws as {@link buildSet} does */
export function renewedSet(root: string): Promise<BuildSet> {
  return keep(load(root, true));
}

/**
 * Uses the files of one build. Where that fails and the site names others by now, these are used instead.
 *
 * @throws what `use` throws, and as {@link buildSet} does
 */
export async function withBuildSet<T>(root: string, use: (set: BuildSet) => Promise<T>): Promise<T> {
  const set = await buildSet(root);
  try {
    return await use(set);
  } catch (error) {
    const renewed = await renewedSet(root).catch((other: unknown) => {
      throw other instanceof MixtureError ? other : error;
    });
    if (isSame(set, renewed)) throw error;
    return use(renewed);
  }
}

/**
 * Whether the site has published others since. To be asked before a reader is told that something isn't there; the
 * site is asked once a minute at most, and where it doesn't answer nothing has changed.
 */
export async function isOutdated(root: string): Promise<boolean> {
  if (isDisk() || performance.now() - looked < SELDOM) return false;
  looked = performance.now();
  const before = await buildSet(root);
  const now = await Promise.race([
    load(root, true).catch(() => before),
    new Promise<BuildSet>((done) => setTimeout(() => done(before), PATIENCE)),
  ]);
  if (isSame(before, now)) return false;
  keep(Promise.resolve(now));
  return true;
}

/** Whether two name the same files. */
export function isSame(a: BuildSet, b: BuildSet): boolean {
  return a.readers === b.readers && JSON.stringify(a.files) === JSON.stringify(b.files);
}

/** The address of a file that belongs to a build. @throws {Error} where it has none, as while editing */
export function addressIn({ files }: BuildSet, name: keyof BuildFiles, root: string): URL {
  const path = files[name];
  if (path === undefined) throw new Error(`${BUILD_FILE} names no ${name}`);
  return new URL(root + path, location.href);
}

/** Keeps names for all parts of the page, if its code can read what they name. */
function keep(loading: Promise<BuildSet>): Promise<BuildSet> {
  const own = loading.then((set) => {
    if (set.readers !== READERS_HASH) throw new MixtureError(`${BUILD_FILE} is of another build`);
    return set;
  });
  known = own;
  own.catch(() => {
    if (known === own) known = null;
  });
  return own;
}

async function load(root: string, anew: boolean): Promise<BuildSet> {
  if (isDisk()) return byScript(root, "");
  // Caches on the way go by the address.
  const query = anew ? `?${Date.now()}` : "";
  return byFetch(root, query).catch(() => byScript(root, `?${Date.now()}`));
}

async function byFetch(root: string, query: string): Promise<BuildSet> {
  const address = new URL(`${root}${BUILD_FILE}${query}`, location.href);
  const ahead = query === "" ? answerAhead(address.href) : undefined;
  const response = await (ahead ?? fetch(address, { cache: query === "" ? "no-cache" : "reload" }));
  if (!response.ok) throw new Error(`${BUILD_FILE}: ${response.status}`);
  return checked(await response.json());
}

async function byScript(root: string, query: string): Promise<BuildSet> {
  const address = new URL(`${root}${BUILD_SCRIPT}${query}`, location.href);
  return checked(await loadScript(address, () => globalThis.siteBuild));
}

function checked(read: unknown): BuildSet {
  const set = read as Partial<BuildSet> | null;
  if (typeof set?.readers !== "string" || typeof set.files !== "object")
    throw new Error(`${BUILD_FILE} isn't the site's`);
  return set as BuildSet;
}
