/** Cuts words, departments and titles into parts by how they begin. */
import { type Catalogue, valuesOf } from "../../src/search/catalogue.ts";
import { wordKey } from "../../src/search/lexicon.ts";
import { pairsOfNames } from "../../src/search/names.ts";
import {
  beginningOf,
  partFiles,
  partOfBeginning,
  type TitlesPart,
  type WordsPart,
} from "../../src/search/parts.ts";
import { createReadings } from "../../src/search/pinyin.ts";
import { readDepartments, type Vocabulary } from "../../src/search/vocabulary.ts";

/** About how many characters a part may hold. */
const SIZE = 6000;

/** Things that are found by how any of their keys begin; each is in a part once. */
interface Found<Item> {
  item: Item;
  keys: readonly string[];
}

/** The parts of the words of the texts and of the departments' names, and in how many they lie. */
export function wordsParts(vocabulary: Vocabulary, catalogue: Catalogue): [Map<string, string>, number] {
  const readings = createReadings(vocabulary.readings);
  const runs = new Map(valuesOf(catalogue, "department").map((value) => [value.value, value.runs]));
  const words = vocabulary.words.split(",").map((word) => ({ item: word, keys: [word] }));
  const departments = [...readDepartments(vocabulary)].map(([id, names]) => ({
    item: { names, runs: runs.get(id) ?? [] },
    keys: names.flatMap((name) => [name, ...readings(name)]).map(wordKey),
  }));
  const pairs = [...pairsOfNames(catalogue.notices.list)].sort();
  const names = pairs.map((item) => ({ item, keys: [item[0]] }));
  const size =
    vocabulary.words.length +
    4 * JSON.stringify(departments.map(({ item }) => item)).length +
    JSON.stringify(pairs).length;
  const count = Math.ceil(size / SIZE);
  const [ownWords, ownDepartments] = [cut(words, count), cut(departments, count)];
  const ownNames = cut(names, count);
  const parts = Array.from({ length: count }, (_, part): [string, WordsPart] => [
    partFiles.words(part),
    {
      words: ownWords[part]?.join() ?? "",
      departments: ownDepartments[part] ?? [],
      names: ownNames[part] ?? [],
    },
  ]);
  return [printed(parts), count];
}

/** The parts of the titles and of the departments as readers see them, and in how many they lie. */
export function titlesParts(
  vocabulary: Vocabulary,
  catalogue: Catalogue,
  titles: readonly string[],
): [Map<string, string>, number] {
  const readings = createReadings(vocabulary.readings);
  const departments = valuesOf(catalogue, "department").map(({ label }) => ({
    item: label,
    keys: [label, ...readings(label)].map(wordKey),
  }));
  const headings = titles.map((item) => ({ item, keys: [wordKey(item)] }));
  const count = Math.ceil(
    (titles.join().length + 3 * departments.map(({ item }) => item).join().length) / SIZE,
  );
  const [ownTitles, ownDepartments] = [cut(headings, count), cut(departments, count)];
  const parts = Array.from({ length: count }, (_, part): [string, TitlesPart] => [
    partFiles.titles(part),
    { titles: ownTitles[part] ?? [], departments: ownDepartments[part] ?? [] },
  ]);
  return [printed(parts), count];
}

function cut<Item>(all: readonly Found<Item>[], count: number): Item[][] {
  const parts: Item[][] = Array.from({ length: count }, () => []);
  for (const { item, keys } of all) {
    const beginnings = keys.flatMap((key) => beginningOf(key) ?? []);
    for (const part of new Set(beginnings.map((one) => partOfBeginning(one, count)))) parts[part]?.push(item);
  }
  return parts;
}

function printed(parts: readonly (readonly [string, WordsPart | TitlesPart])[]): Map<string, string> {
  return new Map(parts.map(([name, part]) => [name, `${JSON.stringify(part)}\n`]));
}
