/** Colours: every pair that text stands in is legible, in either theme and in every view. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast } from "../../src/settings/contrast.ts";

const folder = new URL("../../src/styles/", import.meta.url);
const source = ["colours.css", "more-contrast.css"]
  .map((file) => readFileSync(new URL(file, folder), "utf8"))
  .join("\n");

type Colours = Record<string, string>;

/** The colours that hold in a view: each block adds to, or replaces, those of the blocks before it. */
function colours(...blocks: RegExp[]): Colours {
  const found: Colours = {};
  for (const block of blocks) {
    const body = block.exec(source)?.[1];
    if (body === undefined) throw new Error(`colours.css has no ${block.source}`);
    for (const [, name = "", value = ""] of body.matchAll(/--([a-z]+): (#[0-9a-f]{3,6});/g))
      found[name] = value;
  }
  return found;
}

const light = /^:root \{([^}]*)\}/m;
const dark = /^@media \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/m;
const largeLight = /^@media screen \{\s*:root\[data-view="large"\] \{([^}]*)\}/m;
const largeDark =
  /^@media screen and \(prefers-color-scheme: dark\) \{\s*:root\[data-view="large"\] \{([^}]*)\}/m;
const moreLight = /^@media \(prefers-contrast: more\) \{\s*:root \{([^}]*)\}/m;
const moreDark =
  /^@media \(prefers-contrast: more\) and \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/m;

const views: [name: string, colours: Colours, ink: number, text: number][] = [
  ["light", colours(light), 7, 4.5],
  ["dark", colours(light, dark), 7, 4.5],
  ["大字版, light", colours(light, largeLight), 7, 7],
  ["大字版, dark", colours(light, dark, largeDark), 7, 7],
  ["more contrast, light", colours(light, moreLight), 7, 7],
  ["more contrast, dark", colours(light, dark, moreDark), 7, 7],
];

test("the measure of contrast is WCAG's: black on white 21, its grey #767676 just 4.5", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#767676", "#fff")).toBeCloseTo(4.54, 2);
});

test.each(views)(
  "%s: the text, what is beside it and links are legible on paper and where they are marked",
  (_, view, ink, text) => {
    const of = (name: string) => view[name] ?? `--${name} is missing`;
    for (const ground of ["paper", "mark"]) {
      expect(contrast(of("ink"), of(ground)), `ink on ${ground}`).toBeGreaterThanOrEqual(ink);
      for (const name of ["muted", "accent"])
        expect(contrast(of(name), of(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(
          ground === "paper" ? text : 4.5,
        );
    }
  },
);

test.each(views)("%s: what frames a box that is typed or clicked in is seen", (_, view) => {
  for (const name of ["hair", "muted", "accent"])
    expect(contrast(view[name] ?? "", view["paper"] ?? ""), name).toBeGreaterThanOrEqual(3);
});

test("no other style sheet names a colour of its own", () => {
  const faults = readdirSync(folder)
    .filter((file) => !["colours.css", "more-contrast.css"].includes(file) && !file.startsWith("print"))
    .flatMap((file) => {
      const css = readFileSync(new URL(file, folder), "utf8").replace(/\/\*.*?\*\//gs, "");
      const named =
        css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(|:\s*(?:white|black|red|gr[ae]y)\b/gi) ?? [];
      return named.map((colour) => `${file}: ${colour}`);
    });
  expect(faults).toEqual([]);
});
