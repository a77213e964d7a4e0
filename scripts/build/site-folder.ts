/** Whether a build may replace a folder: it must be its own, and apart from all that a site is made of. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE_FILE } from "../../src/search/catalogue.ts";
import { foreignReason, overlap, real } from "../files/owned-folder.ts";

/** What lies in the engine's or the site's folder and is no place for a built site, nor within one. */
const APART = ["src", "scripts", "tests", "public", "node_modules", ".git"];

export interface SiteFolderInput {
  /** The engine's folder, and that of the site's sources: a built site may lie in either, but not be it. */
  engine: string;
  site: string;
  /** The folders and files that this build reads or writes beside the site. */
  kept: readonly string[];
}

/** Why a build may not write its site to `out`, as a sentence that says what to do; `null` where it may. */
export function siteFolderFault(out: string, { engine, site, kept }: SiteFolderInput): string | null {
  const advice = "请用 --out 另给一个不存在的或空的目录";
  const apart = [...[site, engine].flatMap((folder) => APART.map((name) => join(folder, name))), ...kept];
  const hit = apart.find((path) => overlap(out, path) !== null) ?? holds(out, site) ?? holds(out, engine);
  if (hit !== undefined)
    return `不能构建到“${out}”：构建会整个替换这个目录，而它与“${hit}”${lies(out, hit)}；${advice}`;
  const reason = foreignReason(out, "build", (folder) => isOldDist(folder, site));
  if (reason === null) return null;
  return `不能构建到“${out}”：构建会整个替换这个目录，而它${reason}；${advice}，或先移走那里的文件`;
}

function holds(out: string, folder: string): string | undefined {
  const place = overlap(out, folder);
  return place === "same" || place === "around" ? folder : undefined;
}

function lies(out: string, path: string): string {
  switch (overlap(out, path)) {
    case "same":
      return "是同一处";
    case "around":
      return "重叠（后者在它里面）";
    default:
      return "重叠（它在后者里面）";
  }
}

/** A site that was built in the usual place before builds marked what they make. */
function isOldDist(folder: string, site: string): boolean {
  return real(folder) === join(real(site), "dist") && existsSync(join(folder, "pagefind", CATALOGUE_FILE));
}
