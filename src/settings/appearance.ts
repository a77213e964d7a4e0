/** Whether a site's own colours and logo can be read and seen; what is wrong is told with the contrast. */
import { existsSync, readFileSync } from "node:fs";
import { inSite } from "../model/site-folder.ts";
import { contrast } from "./contrast.ts";
import type { Settings } from "./schema.ts";

/** A fault with the setting that it is of. */
export interface AppearanceFault {
  path: string[];
  message: string;
}

type Theme = Record<"ink" | "muted" | "hair" | "accent" | "paper" | "mark", string>;

/** The usual colours, those of `src/styles/colours.css`. */
export const USUAL: Record<"light" | "dark", Theme> = {
  light: {
    ...{ ink: "#1d1c1a", muted: "#5d584f", hair: "#857f71" },
    ...{ accent: "#1b5369", paper: "#fdfcf8", mark: "#fbeeb0" },
  },
  dark: {
    ...{ ink: "#dedbd3", muted: "#a6a094", hair: "#7d7a72" },
    ...{ accent: "#8ec5d8", paper: "#17191a", mark: "#3a3315" },
  },
};

/** What stands on what with which least contrast: text 4.5, the text itself 7, what frames a box 3 (WCAG 2). */
const PAIRS: readonly [name: keyof Theme, ground: keyof Theme, least: number][] = [
  ["ink", "paper", 7],
  ["ink", "mark", 7],
  ["accent", "paper", 4.5],
  ["accent", "mark", 4.5],
  ["muted", "paper", 4.5],
  ["hair", "paper", 3],
];

/** What the colours are called in a sentence. */
const NAMES: Record<keyof Theme, string> = {
  ink: "文字（ink）",
  muted: "次要文字",
  hair: "框线",
  accent: "链接和强调（accent）",
  paper: "底色（paper）",
  mark: "标出的字句的底色",
};
const THEMES = { light: "浅色", dark: "深色" };
/** A picture's least contrast with what it stands on. */
const LEAST_OF_PICTURE = 3;

/** The first fault of colours and logo; `null` where there is none. */
export function appearanceFault({
  colours,
  logo,
}: Pick<Settings, "colours" | "logo">): AppearanceFault | null {
  const themes = { light: themeOf(USUAL.light, colours), dark: themeOf(USUAL.dark, colours.dark) };
  return (
    colourFault(themes.light, "light", Object.keys(own(colours))) ??
    colourFault(themes.dark, "dark", Object.keys(own(colours.dark))) ??
    logoFault(logo, { light: themes.light.paper, dark: themes.dark.paper })
  );
}

type OwnColours = Settings["colours"]["dark"];

/** The colours that are set. */
export function own({ accent, ink, paper }: OwnColours): Record<string, string> {
  const set = Object.entries({ accent, ink, paper });
  return Object.fromEntries(set.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

function themeOf(usual: Theme, set: OwnColours): Theme {
  return { ...usual, ...own(set) };
}

function colourFault(
  theme: Theme,
  name: keyof typeof THEMES,
  set: readonly string[],
): AppearanceFault | null {
  for (const [above, ground, least] of PAIRS) {
    const ratio = contrast(theme[above], theme[ground]);
    const culprit = [above, ground].find((one) => set.includes(one));
    if (ratio >= least || culprit === undefined) continue;
    const path = ["colours", ...(name === "dark" ? ["dark"] : []), culprit];
    return {
      path,
      message: `${THEMES[name]}下${tooLittle(NAMES[above], theme[above], NAMES[ground], theme[ground], ratio, least)}`,
    };
  }
  return null;
}

/** The ratio is cut off, so that 4.49 never reads as the 4.5 that it misses. */
function tooLittle(
  above: string,
  one: string,
  ground: string,
  other: string,
  ratio: number,
  least: number,
): string {
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  return `${above} ${one} 与${ground} ${other} 的对比度只有 ${shown}，至少要 ${least}；请换一个更${isLight(other) ? "深" : "浅"}的颜色`;
}

function isLight(colour: string): boolean {
  return contrast(colour, "#000000") > contrast(colour, "#ffffff");
}

function logoFault(
  { file, dark }: Settings["logo"],
  paper: { light: string; dark: string },
): AppearanceFault | null {
  if (file === null)
    return dark === null ? null : { path: ["logo", "dark"], message: "写了 logo.dark，也要写 logo.file" };
  return (
    pictureFault("file", file, "light", paper.light) ??
    (dark === null
      ? pictureFault("file", file, "dark", paper.dark)
      : pictureFault("dark", dark, "dark", paper.dark))
  );
}

function pictureFault(
  field: string,
  file: string,
  theme: keyof typeof THEMES,
  paper: string,
): AppearanceFault | null {
  const path = ["logo", field];
  const place = inSite(`public/${file}`);
  if (!existsSync(place))
    return { path, message: `没有 ${place} 这个文件；请把标志放进 public/，或改正文件名` };
  const colours = coloursOf(readFileSync(place, "utf8"));
  const ratio = Math.max(...colours.map((colour) => contrast(colour, paper)));
  if (ratio >= LEAST_OF_PICTURE) return null;
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  const advice = theme === "dark" ? "请另备深色背景下用的一个，写在 logo.dark" : "请换一个颜色更深的";
  return {
    path,
    message: `标志 ${file} 在${THEMES[theme]}的底色 ${paper} 上看不清：各颜色的对比度最高只有 ${shown}，至少要 ${LEAST_OF_PICTURE}；${advice}`,
  };
}

/** The colours of an SVG; what names none is drawn in black. */
export function coloursOf(svg: string): string[] {
  const named: Record<string, string> = { black: "#000000", white: "#ffffff", red: "#ff0000" };
  const found = svg.match(/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|(?<=[:"'\s])(?:black|white|red)(?=[;"'\s])/gi) ?? [];
  const colours = found.map((one) => named[one.toLowerCase()] ?? one.toLowerCase());
  return colours.length === 0 ? ["#000000"] : [...new Set(colours)];
}

/** The width of an SVG for a height of 1, by its view box, else its width and height; 1 where it says neither. */
export function shapeOf(svg: string): number {
  const [, box] = /viewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+[\s,]+[\d.]+)/.exec(svg) ?? [];
  const side = (name: string) =>
    new RegExp(`<svg[^>]*\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(svg)?.[1];
  const [width = 1, height = 1] =
    box === undefined
      ? [Number(side("width") ?? 1), Number(side("height") ?? 1)]
      : box.split(/[\s,]+/).map(Number);
  return width > 0 && height > 0 ? width / height : 1;
}
