/** Draws with Observable Plot where there is no browser. */
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { type SvgElement, toSvgTree } from "./svg-tree.ts";

/** Pictures take the page's colours, so that they follow its theme and print in black. */
export const colours = {
  ink: "currentColor",
  muted: "var(--muted)",
  line: "var(--line)",
  accent: "var(--accent)",
} as const;

/** Text of a picture, in its own units; a picture is shown at its natural width or smaller. */
const FONT_SIZE = 13;

/** How wide a run of text stands, in the picture's units: a Han character is one em, others about half. */
export function textWidth(text: string): number {
  const ems = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0);
  return Math.ceil(ems * FONT_SIZE);
}

/** The picture that Plot's options describe. */
export function draw(options: Plot.PlotOptions): SvgElement {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const drawn = Plot.plot({ ...options, document, figure: false });
  const tree = toSvgTree(drawn);
  return { ...tree, attributes: { ...tree.attributes, "font-size": String(FONT_SIZE) } };
}
