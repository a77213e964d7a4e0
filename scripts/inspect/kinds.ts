/** The kinds of pages that a site has, whatever its collection. */
import { existsSync, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { dataFiles } from "../../src/model/file-addresses.ts";
import { allPages, fileOf } from "./dist.ts";

/** One page of a kind. */
export interface KindPage {
  kind: string;
  /** Below the site's root; no page stands at the address of the 404 kind. */
  path: string;
  /** The status that a static host answers with; 200 where it says nothing else. */
  status?: 404;
}

/** Every kind with the form of its paths. */
const KINDS: readonly (readonly [kind: string, form: RegExp])[] = [
  ["home", /^$/],
  ["notices", /^notices\/$/],
  ["notice", /^notices\/[^/]+\/$/],
  ["source", /^notices\/[^/]+\/source\/$/],
  ["measures", /^measures\/$/],
  ["measures-part", /^measures\/in\/[^/]+\/$/],
  ["measure", /^measures\/[^/]+\/[^/]+\/$/],
  ["departments", /^departments\/$/],
  ["department", /^departments\/[^/]+\/[^/]+\/$/],
  ["compare", /^compare\/$/],
  ["family", /^compare\/family\/[^/]+\/$/],
  ["pair", /^compare\/[^/]+\/[^/]+\/$/],
  ["terms", /^terms\/$/],
  ["documents", /^documents\/$/],
  ["overview", /^overview\/$/],
  ["topics", /^topics\/$/],
  ["facet", /^topics\/[^/]+\/$/],
  ["topic", /^topics\/[^/]+\/[^/]+\/$/],
  ["strength", /^topics\/[^/]+\/[^/]+\/strength\/$/],
  ["finder", /^finder\/$/],
  ["search", /^search\/$/],
  ["changes", /^changes\/(?:\d+\/)?$/],
  ["region-changes", /^changes\/[a-z][^/]*\/(?:\d+\/)?$/],
  ["contacts", /^contacts\/$/],
  ["data", /^data\/$/],
  ["about", /^about\/$/],
  ["offline", /^offline\/$/],
];

/** The pages that say of a text that it was withdrawn, as the site's data lists them. */
function withdrawnPages(dist: string): string[] {
  const file = join(dist, dataFiles.withdrawn);
  if (!existsSync(file)) return [];
  const records = JSON.parse(readFileSync(file, "utf8")) as { pages: string[] }[];
  return records.flatMap(({ pages }) => pages.filter((path) => path.endsWith("/")));
}

/** The name of a page's kind; `null` for one that belongs to none. */
export function kindOf(path: string): string | null {
  return KINDS.find(([, form]) => form.test(path))?.[0] ?? null;
}

/**
 * One page of each kind that the site has: the largest, since it has most of what the kind can
 * have, the first by its path where two are alike. The page for wrong addresses comes last.
 */
export async function pageOfEachKind(dist: string): Promise<KindPage[]> {
  const withdrawn = withdrawnPages(dist);
  const pages = (await allPages(dist)).filter((path) => !withdrawn.includes(path));
  const sizes = new Map<string, number>();
  for (const path of pages) sizes.set(path, (await stat(join(dist, fileOf(path)))).size);
  const size = (path: string) => sizes.get(path) ?? 0;
  const found = KINDS.flatMap(([kind, form]): KindPage[] => {
    const [path] = pages.filter((one) => form.test(one)).sort((a, b) => size(b) - size(a));
    return path === undefined ? [] : [{ kind, path }];
  });
  const [gone] = withdrawn;
  if (gone !== undefined) found.push({ kind: "withdrawn", path: gone });
  return [...found, { kind: "404", path: "no-such-page", status: 404 }];
}
