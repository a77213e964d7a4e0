/**
 * The engine knows no subject, no place and no notice: what is a collection's stands in its folder. The fixture's words
 * are looked for, which are those of the first collection, so that editors may keep any other.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT, SEEDS_FOLDER, VOCABULARY } from "../support/fixture.ts";

interface EngineFile {
  name: string;
  text: string;
}

function filesOf(folder: string, form: RegExp): EngineFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => form.test(name))
    .map((name) => ({ name, text: readFileSync(join(ROOT, name), "utf8") }));
}

/** Every file of the engine's site, comments included: an example names nobody's city either. */
const site = filesOf("src", /\.(?:ts|js|astro|css|mdx)$/);

/** What of `scripts/` an operator gets; the rest (benchmarks, pictures) is for this collection. */
const { files: shipped } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  files: string[];
};
const keptBack = shipped.flatMap((entry) => (entry.startsWith("!") ? [entry.slice(1)] : []));

/** The code and strings of the commands. Their comments explain forms of real texts by examples that name bodies. */
const commands = filesOf("scripts", /\.(?:ts|mjs|yaml|txt|md)$/)
  .filter(({ name }) => !keptBack.some((one) => name === one || name.startsWith(`${one}/`)))
  .map(({ name, text }) => ({ name, text: /\.(?:ts|mjs)$/.test(name) ? withoutComments(text) : text }));

function withoutComments(text: string): string {
  const { ESNext: target } = ts.ScriptTarget;
  const compilerOptions = { removeComments: true, target, module: ts.ModuleKind.ESNext };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

interface Region {
  id: string;
  name: string;
  names: string[];
}

function regionNames(): string[] {
  const regions = parse(readFileSync(join(VOCABULARY, "regions.yaml"), "utf8")) as Region[];
  // The country is no collection's own.
  const own = regions.filter(({ id }) => id !== "national");
  return own.flatMap(({ id, name, names }) => [id, name, ...names]);
}

function subjectWords(): string[] {
  const { title, subject, purpose, searches } = parse(
    readFileSync(join(SEEDS_FOLDER, "../site.yaml"), "utf8"),
  ) as {
    title: string;
    subject: string;
    purpose: string;
    searches: string[];
  };
  return [title, subject, purpose, ...searches, "跨境", "便利化", "通关时间"];
}

const noticeIds = readdirSync(SEEDS_FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.replace(/\.txt$/, ""));

/** An id is a word by itself. */
function names(text: string, word: string): boolean {
  if (!text.includes(word)) return false;
  return !/^[a-z0-9-]+$/.test(word) || new RegExp(`(?<![\\w-])${word}(?!\\w)`).test(text);
}

/** Words behind a place's name at the beginning of a title, by which a place that nobody registered is seen. */
const FORMS = new Set(["scripts/converter/registries/place-names.ts: 跨境"]);

/**
 * The registry of the country's places and bodies: it may name places, since it has all of them, and no more of a
 * collection than that. tests/converter/registries/starter.test.ts counts them.
 */
const STARTER = "scripts/converter/starter/";

const kinds = [
  ["region", regionNames()],
  ["subject", subjectWords()],
  ["notice", noticeIds],
] as const;

test.each(kinds)("nothing in src/ names a %s of a collection", (_, words) => {
  expect(words.length).toBeGreaterThan(3);
  expect(site.length).toBeGreaterThan(200);
  expect(strays(site, words)).toEqual([]);
});

test.each(kinds)(
  "no command that an operator gets names a %s of a collection, in code or messages",
  (kind, words) => {
    expect(commands.length).toBeGreaterThan(200);
    const files = commands.filter(({ name }) => kind !== "region" || !name.startsWith(STARTER));
    expect(commands.length - files.length).toBe(kind === "region" ? 5 : 0);
    expect(strays(files, words).filter((stray) => !FORMS.has(stray))).toEqual([]);
  },
);

test("comments are no code, and strings are", () => {
  const text = withoutComments(
    "/** 青岛 */\nconst a = `大连`; // 南京\n/* 天津 */ export const b: string = a + '厦门';\n",
  );
  expect(["青岛", "大连", "南京", "天津", "厦门"].filter((word) => text.includes(word))).toEqual([
    "大连",
    "厦门",
  ]);
});

function strays(files: readonly EngineFile[], words: readonly string[]): string[] {
  return files.flatMap(({ name, text }) =>
    words.filter((word) => names(text, word)).map((word) => `${name}: ${word}`),
  );
}
