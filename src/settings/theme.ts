/** The site's own style sheet: what it may not hold, since it would break what the site promises. */
import { resolve } from "node:path";
import { inSite } from "../model/site-folder.ts";
import { readOwnFile } from "./own-file.ts";

const THEME_FILE = "theme.css";

/** A `theme.css` that can't be taken; the message has its place and says what to do. */
export class ThemeError extends Error {
  override name = "ThemeError";
}

const RULES: readonly [form: RegExp, problem: string][] = [
  [
    /--(?:ink|muted|line|hair|accent|paper|mark)\s*:/g,
    "颜色请写在 site.yaml 的 colours 里，构建时才能核对对比度",
  ],
  [/@import\b/g, "不能用 @import；请把内容写进这个文件"],
  [
    /url\(\s*["']?(?:[a-z][a-z0-9+.-]*:)?\/\//gi,
    "不能从别的网站加载；请把文件放在 theme.css 旁边，用相对路径",
  ],
];

/** Below a folder with a `#` in its name, what a style sheet names isn't found. */
const IN_ODD_FOLDER: typeof RULES = [
  [
    /url\(\s*["']?(?![a-z][a-z0-9+.-]*:|[#/])/gi,
    "网站文件夹的名称里有 #，url() 会找不到文件；请给文件夹改名",
  ],
];

/** Checks a style sheet; `file` is its name in sentences. @throws ThemeError */
export function checkStyles(file: string, css: string): void {
  // What a comment holds is blanked, so that places stay.
  const bare = css.replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, " "));
  for (const [form, problem] of resolve(file).includes("#") ? [...RULES, ...IN_ODD_FOLDER] : RULES) {
    const [match] = bare.matchAll(form);
    if (match === undefined) continue;
    const before = bare.slice(0, match.index).split("\n");
    const place = `${before.length}:${(before.at(-1) ?? "").length + 1}`;
    throw new ThemeError(`${file}:${place} error THEME ${problem}`);
  }
}

/** Checks the `theme.css` of the site's folder, where it has one. @throws ThemeError */
export function checkTheme(): void {
  const css = readOwnFile(THEME_FILE, ThemeError);
  if (css !== null) checkStyles(inSite(THEME_FILE), css);
}
