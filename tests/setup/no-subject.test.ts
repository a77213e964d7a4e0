/**
 * The engine knows no subject, no place and no notice: what is a collection's stands in its folder. The fixture's words
 * are looked for, which are those of the first collection, so that editors may keep any other.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT, SEEDS_FOLDER, VOCABULARY } from "../support/fixture.ts";

/** Every file of the engine's site, comments included: an example names nobody's city either. */
const files = [...readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })]
  .filter((name) => /\.(?:ts|js|astro|css|mdx)$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(ROOT, "src", name), "utf8") }));

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

test.each([
  ["region", regionNames()],
  ["subject", subjectWords()],
  ["notice", noticeIds],
])("nothing in src/ names a %s of a collection", (_, words) => {
  expect(words.length).toBeGreaterThan(3);
  const strays = files.flatMap(({ name, text }) =>
    words.filter((word) => names(text, word)).map((word) => `src/${name}: ${word}`),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(strays).toEqual([]);
});
