/** Everything shipped works in the oldest promised browsers, or is missed without loss. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { elements } from "../../scripts/inspect/html.ts";
import { BUILD_SCRIPT } from "../../src/model/build-set.ts";
import { ENHANCEMENTS, PACKAGES, PAGEFIND } from "../support/floor/allowed.ts";
import { type Gap, printGap } from "../support/floor/compat.ts";
import { cssGaps } from "../support/floor/css.ts";
import { markupGaps } from "../support/floor/markup.ts";
import { scriptGaps } from "../support/floor/script.ts";
import { allFiles, allPages, builtFile, distDir, parsePage } from "../support/site.ts";

/**
 * The first browsers that load Pagefind's script: they know the policy's word
 * for WebAssembly and what its module is made of. `canUseIndex` asks for both.
 */
const PAGEFIND_FLOOR = { chrome: "97", safari: "16" };
const pagefindScript = () => `${builtFile("searchIndex")}pagefind.js`;

const read = (file: string) => readFile(join(distDir(), file), "utf8");

async function filesOf(extension: string): Promise<string[]> {
  const files = (await allFiles()).filter((file) => file.endsWith(extension));
  expect(files.length).toBeGreaterThan(0);
  return files;
}

/** What no list allows, each feature once. */
function faults(gaps: Gap[], allowed: Record<string, string>): string[] {
  const first = new Map(gaps.map((gap) => [gap.feature, gap]));
  return [...first.values()].filter(({ feature }) => !Object.hasOwn(allowed, feature)).map(printGap);
}

async function allCssGaps(): Promise<Gap[]> {
  const files = await filesOf(".css");
  return (await Promise.all(files.map(async (file) => cssGaps(await read(file), file)))).flat();
}

async function allMarkupGaps(): Promise<Gap[]> {
  return (
    await Promise.all((await allPages()).map(async (path) => markupGaps(await parsePage(path), path)))
  ).flat();
}

/** Scripts that a page loads without `type="module"`, and those that such a script loads. */
async function classicScripts(): Promise<Set<string>> {
  const loaded = (["searchScript", "searchTexts"] as const).map((name) => builtFile(name));
  const names = new Set([...loaded, BUILD_SCRIPT].map((path) => path.split("/").at(-1) ?? ""));
  for (const script of elements(await parsePage("search/"), "script")) {
    const of = Object.fromEntries(script.attrs.map(({ name, value }) => [name, value]));
    if (of["type"] === undefined && of["src"]) names.add(of["src"].split("/").at(-1) ?? "");
  }
  return names;
}

test("style sheets", async () => {
  expect(faults(await allCssGaps(), ENHANCEMENTS)).toEqual([]);
});

test("scripts, their syntax and all that they call", async () => {
  const classic = await classicScripts();
  const gaps: Gap[] = [];
  for (const file of await filesOf(".js")) {
    if (file === pagefindScript()) continue;
    const sourceType = classic.has(file.split("/").at(-1) ?? "") ? "script" : "module";
    gaps.push(...scriptGaps(await read(file), file, { sourceType }));
  }
  expect(faults(gaps, { ...ENHANCEMENTS, ...PACKAGES })).toEqual([]);
});

test("Pagefind's script, in the browsers that load it", async () => {
  const gaps = scriptGaps(await read(pagefindScript()), pagefindScript(), { floor: PAGEFIND_FLOOR });
  expect(faults(gaps, PAGEFIND)).toEqual([]);
});

test("markup", async () => {
  expect(faults(await allMarkupGaps(), ENHANCEMENTS)).toEqual([]);
});

test("every enhancement that is allowed is in use", async () => {
  const used = new Set([...(await allCssGaps()), ...(await allMarkupGaps())].map(({ feature }) => feature));
  expect(Object.keys(ENHANCEMENTS).filter((feature) => !used.has(feature))).toEqual([]);
});

test("Pagefind's WebAssembly asks for no more than the page's probe of it", async () => {
  const packed = gunzipSync(
    await readFile(join(distDir(), builtFile("searchIndex"), "wasm.unknown.pagefind")),
  );
  const bytes = packed.subarray(packed.indexOf(Buffer.from("\0asm")));
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(bytes), "target_features");
  const features = Buffer.from(section ?? new ArrayBuffer())
    .toString("latin1")
    .match(/[a-z-]{2,}/g);
  expect(features?.sort()).toEqual([
    "bulk-memory",
    "multivalue",
    "mutable-globals",
    "nontrapping-fptoint",
    "reference-types",
    "sign-ext",
  ]);
});
