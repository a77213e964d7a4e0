/** What the site publishes now, or published when something was kept: which build, and the list of its files. */
import { BUILD_FILE, BUILD_SCRIPT, type BuildSet } from "../../model/build-set.ts";
import { KEPT_HASH_LENGTH, type KeepList, type KeptFile, placesOfPages } from "../../model/keep-list.ts";
import { worker } from "./worker-scope.ts";

/** A build that can be kept. */
export interface Publication {
  set: BuildSet;
  /** {@link BuildSet.site}. */
  site: string;
  list: KeepList;
  /** Where the list lies, below the root. */
  listPath: string;
  /** The place of each page in the list. */
  pages: ReadonlyMap<string, number>;
  /** The files by their paths. */
  files: ReadonlyMap<string, KeptFile>;
}

/** The site's root. */
export const root = worker.registration.scope;

/** How long the answer to which build is published holds, in milliseconds. */
const FRESH = 10_000;
let asked: { at: number; answer: Promise<Publication | null> } | null = null;
const known = new Map<string, Publication>();

/** What the site publishes now; `null` where it can't be asked, or publishes nothing that can be kept. */
export function published(anew = false): Promise<Publication | null> {
  if (anew || asked === null || Date.now() - asked.at > FRESH) {
    const answer = publishedNow().catch(() => null);
    asked = { at: Date.now(), answer };
    answer.then((publication) => {
      if (publication === null) asked = null;
    });
  }
  return asked.answer;
}

async function publishedNow(): Promise<Publication | null> {
  const set = await fetchData<BuildSet>(BUILD_FILE).catch(() => fetchData<BuildSet>(BUILD_SCRIPT));
  const { keepList } = set.files;
  if (set.site === undefined || keepList === undefined) return null;
  return recall(set) ?? remember(set, await fetchData<KeepList>(keepList));
}

/** A publication by what it says of itself; `null` where that is none. */
export function remember(set: BuildSet, list: KeepList): Publication | null {
  const { keepList: listPath } = set.files;
  if (set.site === undefined || listPath === undefined) return null;
  const files = new Map(list.files.map((file) => [file[0], file]));
  const publication = { set, site: set.site, list, listPath, pages: placesOfPages(list), files };
  known.set(set.site, publication);
  return publication;
}

/** A publication that was read before. */
export function recall({ site }: BuildSet): Publication | undefined {
  return site === undefined ? undefined : known.get(site);
}

async function fetchData<Data>(path: string): Promise<Data> {
  const response = await fetch(root + path, { cache: "no-store" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return readData(await response.text());
}

/** Data as JSON, or as a script that sets a variable to it. */
export function readData<Data>(text: string): Data {
  const isScript = text.startsWith("globalThis.");
  return JSON.parse(isScript ? text.slice(text.indexOf("=") + 1, text.lastIndexOf(";")) : text) as Data;
}

/** Whether some bytes are a file as the list has it. */
export async function isFile([, bytes, hash]: KeptFile, data: ArrayBuffer): Promise<boolean> {
  if (data.byteLength !== bytes) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.slice(0, KEPT_HASH_LENGTH) === hash;
}
