/** What is done to what is kept, one thing after the other: keeping up with the site, and what readers ask for. */

import { pathOfPage } from "../../model/keep-list.ts";
import { mixture } from "../../wording/common.ts";
import { keptNotes as words } from "../../wording/keeping.ts";
import {
  addressOf,
  clearAll,
  dropOldest,
  dropPages,
  type KeptBuild,
  keepFiles,
  keptBuild,
  keptPages,
  pathsOfGroups,
  wantedFiles,
} from "./kept-build.ts";
import type { KeptState, Notice } from "./messages.ts";
import { type Publication, published, root } from "./publication.ts";
import { type PageClient, worker } from "./worker-scope.ts";

let last: Promise<unknown> = Promise.resolve();

/** Does something once all before it is done. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const own = last.then(work);
  last = own.catch(() => undefined);
  return own;
}

/** The path of a page below the root, as readers' addresses have it; `null` outside of the site, and for what is no address of it. */
export function pathAt(address: string): string | null {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  if (!whole.startsWith(root)) return null;
  try {
    return decodeURI(whole.slice(root.length)).replace(/(^|\/)index\.html$/, "$1");
  } catch {
    // A percent sign that encodes nothing: the site has no such name.
    return null;
  }
}

/**
 * Keeps a page that a reader visited; `response` is the page as it has just come. One who reads on gets the home page and
 * the search, too, unless the browser is to save data.
 */
export function keepVisited(path: string, response: Response | null, readsOn: boolean): Promise<void> {
  return inTurn(async () => {
    const publication = await published();
    if (publication === null || !publication.pages.has(path)) return;
    const given = response === null ? new Map() : new Map([[`${path}index.html`, response]]);
    const { list } = publication;
    const always = readsOn && !savesData() ? list.always : [];
    const paths = always.map((place) => pathOfPage(list, place));
    await keepUp(publication, [...paths, path], null, { given });
    const now = await keptBuild();
    if (now !== null) await dropOldest(now);
  });
}

/** A reader's browser asks for less over a line that is paid by the byte. */
function savesData(): boolean {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** Takes out a page that the site says is gone. */
export function dropGone(path: string): Promise<void> {
  return inTurn(async () => {
    const kept = await keptBuild();
    await kept?.cache.delete(addressOf(path));
  });
}

/** Keeps a group. @throws {Error} where it can't be kept whole; what was kept before is as it was */
export function keepGroup(group: string, progress: (done: number, total: number) => void): Promise<void> {
  return inTurn(async () => {
    const publication = await published(true);
    if (publication === null) throw new Error("the site can't be asked");
    await keepUp(publication, [], group, { progress });
  });
}

/** Takes a group out of what is kept, but what other groups have of it. */
export function dropGroup(group: string): Promise<void> {
  return inTurn(async () => {
    const kept = await keptBuild();
    if (kept === null) return;
    const groups = kept.groups.filter((one) => one !== group);
    const others = pathsOfGroups(kept, groups);
    const paths = [...pathsOfGroups(kept, [group])].filter((path) => !others.has(path));
    await dropPages(kept, paths, groups);
  });
}

/** Removes all that is kept. */
export function clear(): Promise<void> {
  return inTurn(clearAll);
}

/** What is kept. */
export async function keptState(): Promise<KeptState> {
  const kept = await keptBuild();
  return kept === null
    ? { said: null, groups: [] }
    : { said: words.state(kept.set.asOf, kept.site), groups: kept.groups };
}

/** Keeps more of what is published; where that is another build than what is kept, all of this is brought to it first. */
async function keepUp(
  publication: Publication,
  paths: readonly string[],
  group: string | null,
  options: Parameters<typeof keepFiles>[3],
): Promise<void> {
  const before = await keptBuild();
  const isOther = before !== null && before.site !== publication.site;
  if (isOther) await dropUnpublished(before, publication);
  const known = new Set(publication.list.groups.map(({ id }) => id));
  const groups = [...new Set([...(before?.groups ?? []), ...(group === null ? [] : [group])])];
  const asked = groups.filter((id) => known.has(id));
  const visited = isOther ? await keptPages(before) : [];
  const wanted = wantedFiles(
    publication,
    [...visited, ...paths],
    isOther ? asked : group === null ? [] : [group],
  );
  await keepFiles(publication, wanted, asked, options);
  if (isOther) await tellPages(before, publication);
}

/** A page that the site publishes no more is kept no longer, whatever else can be had of the new build. */
async function dropUnpublished(kept: KeptBuild, { pages }: Publication): Promise<void> {
  for (const path of await keptPages(kept)) if (!pages.has(path)) await kept.cache.delete(addressOf(path));
}

/** Tells the pages that are open where the site has another form of them. */
async function tellPages(before: Publication, now: Publication): Promise<void> {
  for (const client of await worker.clients.matchAll()) {
    const file = `${pathAt(client.url) ?? ""}index.html`;
    const [old, own] = [before.files.get(file), now.files.get(file)];
    if (old === undefined || old[2] === own?.[2]) continue;
    tell(client, { text: own === undefined ? words.gone : words.changed, reload: mixture.reload });
  }
}

/** Tells a page something unasked. */
export function tell(client: PageClient, notice: Notice): void {
  client.postMessage(notice);
}
