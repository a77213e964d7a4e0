/** The finder's data, gathered once for all files that are made from it. */
import type { FinderData } from "../finder/data.ts";
import type { Site } from "./assemble.ts";
import { finderData } from "./finder-data.ts";

const gathered = new WeakMap<Site, FinderData>();

/** The finder's data of a site. */
export function finderDataOf(site: Site): FinderData {
  const data = gathered.get(site) ?? finderData(site);
  gathered.set(site, data);
  return data;
}
