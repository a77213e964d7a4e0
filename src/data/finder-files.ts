/** The finder's data as files, whose names carry the hash of their contents. */
import { pack } from "../finder/pack.ts";
import { isLarge, packCore, printPart } from "../finder/parts.ts";
import { printScript } from "../formats/script.ts";
import { hashedName } from "../model/content-hash.ts";
import type { Site } from "../site/assemble.ts";
import { finderDataOf } from "../site/finder-data.ts";
import { groupBy } from "../site/group-by.ts";
import { once } from "../site/once.ts";

/** A classic script of the finder's data. */
export interface FinderFile {
  /** Below the site's root. */
  path: string;
  script: string;
}

/** The finder's files. */
export interface FinderFiles {
  /** What the finder knows of all measures; of a large collection, what answers are matched by. */
  data: FinderFile;
  /** Of a large collection: what is shown of each notice's measures. */
  parts: FinderFile[];
}

/** The files of a site's finder, made once. */
export const finderFiles: (site: Site) => FinderFiles = once((site) => {
  const data = finderDataOf(site);
  const byNotice = groupBy(data.measures, ({ notice }) => notice);
  const parts = isLarge(data)
    ? data.notices.map(({ id }, place) =>
        file(`finder/data/${id}.js`, printPart(data, id, byNotice.get(place) ?? [])),
      )
    : [];
  const paths = parts.map(({ path }) => path);
  const packed = isLarge(data) ? packCore(data, paths) : pack(data);
  return { data: file("finder/data.js", printScript("finderData", packed)), parts };
});

function file(path: string, script: string): FinderFile {
  return { path: hashedName(path, script), script };
}
