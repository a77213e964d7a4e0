/** What the built pages weigh after gzip, beside stock Starlight with the same texts. */

import { existsSync } from "node:fs";
import { ownKinds as kinds } from "../../tests/support/kinds.ts";
import { weightOf } from "../inspect/weight.ts";

const DIST = "dist";
/** Measured once with Starlight 0.42 and the same texts; not measured here. */
const STARLIGHT = { html: 5.3, css: 16, js: 30 };

const KB = 1024;

/** Prints a line a page kind; needs a built site. */
export async function run(): Promise<void> {
  if (!existsSync(DIST)) return console.log("there is no built site: run `npm run build` first");
  console.log("KB after gzip".padEnd(16), "HTML".padStart(6), "CSS".padStart(6), "JS".padStart(6));
  const line = (name: string, sizes: number[]) =>
    console.log(name.padEnd(16), ...sizes.map((size) => size.toFixed(1).padStart(6)));
  for (const { name, path, status } of kinds) {
    const { html, css, js } = await weightOf(status === 404 ? "404.html" : path, DIST);
    line(name, [html / KB, css / KB, js / KB]);
  }
  line("Starlight*", [STARLIGHT.html, STARLIGHT.css, STARLIGHT.js]);
  console.log("* a measure's page in stock Starlight 0.42, as measured when this project began");
}
