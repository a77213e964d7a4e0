/** Whether a build may replace a folder: it must be its own, and apart from all that a site is made of. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { CATALOGUE_FILE } from "../../src/search/catalogue.ts";
import { foreignReason, overlap, real } from "../files/owned-folder.ts";

/** What lies in the project and is no place for a site, nor within one. */
const PROJECT_FOLDERS = ["src", "scripts", "tests", "public", "node_modules", ".git"];

export interface SiteFolderInput {
  /** The project's root: a site may lie in it, but not be it. */
  project: string;
  /** The folders and files that this build reads or writes beside the site. */
  kept: readonly string[];
}

/** Why a build may not write its site to `out`, as a sentence that says what to do; `null` where it may. */
export function siteFolderFault(out: string, { project, kept }: SiteFolderInput): string | null {
  const advice = "请用 --out 另给一个不存在的或空的目录";
  const apart = [...PROJECT_FOLDERS.map((name) => join(project, name)), ...kept];
  const hit = apart.find((path) => overlap(out, path) !== null) ?? holdsProject(out, project);
  if (hit !== undefined)
    return `不能构建到“${out}”：构建会整个替换这个目录，而它与“${hit}”${lies(out, hit)}；${advice}`;
  const reason = foreignReason(out, "build", (folder) => isOldDist(folder, project));
  if (reason === null) return null;
  return `不能构建到“${out}”：构建会整个替换这个目录，而它${reason}；${advice}，或先移走那里的文件`;
}

function holdsProject(out: string, project: string): string | undefined {
  const place = overlap(out, project);
  return place === "same" || place === "around" ? project : undefined;
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
function isOldDist(folder: string, project: string): boolean {
  return real(folder) === join(real(project), "dist") && existsSync(join(folder, "pagefind", CATALOGUE_FILE));
}
