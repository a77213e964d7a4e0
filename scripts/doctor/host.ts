/** A published site on its host, as the checks see it. */
import { BUILD_FILE, BUILD_SCRIPT, type BuildSet } from "../../src/model/build-set.ts";
import { MANIFEST_FILE, type Manifest, readManifest } from "../verify/manifest.ts";
import { type Answer, type AskOptions, addressOf, ask } from "../verify/published-copy.ts";
import { readSet, readSetScript } from "./read-set.ts";

/** A site on its host. */
export interface Host {
  /** Its address, with a slash at its end. */
  root: string;
  /** The names that belong together, as the host gives them now; `null` where it gives none. */
  set: BuildSet | null;
  /** All files with their sums; `null` where the host gives none. */
  manifest: Manifest | null;
  /** Every file that is known of, by its path. */
  files: string[];
  /** Whether a folder's address gives the page in it. */
  isFolderPage: boolean;
  /** Asks for a path below the root, as it is written; the same is asked once. @throws {UnreachableError} */
  get(path: string, options?: AskOptions): Promise<Answer>;
}

/** A folder of the site with a page in it. */
export const FOLDER = "notices";

/** How many requests run at once. */
const AT_ONCE = 6;

/** What a site has in any case. */
const ALWAYS = ["index.html", "404.html", "search/index.html", "notices/index.html", "about/index.html"];

/** Looks a host over. @throws {UnreachableError} */
export async function openHost(root: string): Promise<Host> {
  const get = asker(root);
  const [manifest, set] = [
    readManifest(await textOf(get, MANIFEST_FILE)),
    readSet(await textOf(get, BUILD_FILE)) ?? readSetScript(await textOf(get, BUILD_SCRIPT)),
  ];
  const named = Object.values(set?.files ?? {}).filter((path) => !path.endsWith("/"));
  const files = manifest
    ? Object.keys(manifest.files)
    : [...new Set([...ALWAYS, ...named, ...(await loadedBy({ get }, "index.html"))])];
  const folder = await get(`${FOLDER}/`);
  return { root, set, manifest, files, get, isFolderPage: folder.status === 200 && isOurs(folder) };
}

/** Whether an answer is a page of a site of ours. */
export function isOurs(page: Answer): boolean {
  return text(page).includes('data-root="');
}

/** Where the page of a folder (`"notices/"`) is to be had on this host. */
export function pageIn({ isFolderPage }: Host, folder: string): string {
  return isFolderPage ? folder : `${folder}index.html`;
}

/** The scripts and style sheets that a page names, by their paths below the root. */
export async function loadedBy({ get }: Pick<Host, "get">, page: string): Promise<string[]> {
  const html = await textOf(get, page);
  return Array.from(
    html.matchAll(/ (?:src|href)="[^"]{0,400}?(assets\/[\w.-]{1,200})"/g),
    ([, path = ""]) => path,
  );
}

/** A path as addresses write it. */
export function written(path: string): string {
  return addressOf("", path);
}

/** An answer's text. */
export function text({ body }: Answer): string {
  return new TextDecoder().decode(body);
}

/** What a header says, in small letters; `""` where it isn't there. */
export function header({ headers }: Answer, name: string): string {
  return (headers.get(name) ?? "").trim().toLowerCase();
}

/** Where a redirect leads, or would if what the host says were an address. */
export function redirectOf({ headers }: Answer, from: string): string {
  const to = headers.get("location") ?? "";
  return URL.canParse(to, from) ? new URL(to, from).href : to;
}

/** The files, at most so many, from all over the list. */
export function sample(files: readonly string[], most: number): string[] {
  const step = Math.max(1, files.length / most);
  return Array.from({ length: Math.min(most, files.length) }, (_, at) => files[Math.floor(at * step)] ?? "");
}

function asker(root: string): Host["get"] {
  const asked = new Map<string, Promise<Answer>>();
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async () => {
    if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
    running += 1;
  };
  return (path, options = {}) => {
    const key = JSON.stringify([path, options]);
    const answer =
      asked.get(key) ??
      turn()
        .then(() => ask(root + path, options))
        .finally(() => {
          running -= 1;
          waiting.shift()?.();
        });
    asked.set(key, answer);
    return answer;
  };
}

async function textOf(get: Host["get"], path: string): Promise<string> {
  const answer = await get(path);
  return answer.status === 200 ? text(answer) : "";
}
