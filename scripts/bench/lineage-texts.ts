/** Measures for the lineage benchmark and its tests: those of the notices, and any number of invented ones. */
import { join } from "node:path";
import { convertFolder } from "../converter/folder/convert-folder.ts";
import { bySource, Regions } from "../converter/lineage/relation.ts";
import { type LineageText, lineageTexts } from "../converter/lineage/texts.ts";
import { readVocabulary } from "../converter/registries/vocabulary.ts";
import { generator } from "./random.ts";

/** All measures of a folder of sources, as the lineage compares them. */
export function lineageOf(seeds: string): LineageText[] {
  const vocabulary = join(seeds, "vocabulary");
  const { notices } = convertFolder({ seeds, vocabulary, publish: true });
  const order = bySource(new Regions(readVocabulary(vocabulary).regions));
  const converted = notices.flatMap((notice) => notice.converted ?? []);
  return lineageTexts(converted.sort((a, b) => order(a.document.front, b.document.front)));
}

/** Versions of an invented measure, one after the other in different notices. */
const VERSIONS = 5;
/** Measures of a notice. */
const PER_NOTICE = 50;

/**
 * Invents measures of common and rare words (Zipf's law), five versions of
 * each, the later ones with ever more words exchanged. The same number gives
 * the same measures.
 */
export function inventMeasures(count: number): LineageText[] {
  const random = generator(20_251_123);
  const word = () => {
    // Ranks by Zipf's law; a rank's characters are its own.
    const rank = Math.floor(20_000 ** random());
    return String.fromCodePoint(0x4e00 + ((rank * 7919) % 20_000), 0x4e00 + ((rank * 104_729) % 20_000));
  };
  const line = (length: number) => Array.from({ length }, word);
  const notices = new Map<number, { title: string[]; body: string[] }[]>();
  const slots = Math.ceil(count / VERSIONS / PER_NOTICE);
  for (let made = 0; made < count; ) {
    const base = { title: line(8), body: line(70) };
    const slot = Math.floor(made / VERSIONS / PER_NOTICE);
    for (let version = 0; version < VERSIONS && made < count; version += 1, made += 1) {
      const change = (words: string[]) => words.map((old) => (random() < version * 0.12 ? word() : old));
      const notice = version * slots + slot;
      const measure = { title: change(base.title), body: change(base.body) };
      notices.set(notice, [...(notices.get(notice) ?? []), measure]);
    }
  }
  return lineageTexts(
    [...notices].map(([number, measures]) => ({
      document: { front: issue(number) },
      measures: measures.map(({ title, body }, index) => ({
        front: {
          id: `invented-${number}-${index + 1}`,
          notice: `invented-${number}`,
          key: String(index + 1),
          label: `${index + 1}.`,
          title: title.join(""),
          section: [],
          source: { file: `invented-${number}.txt`, lines: [1, 1] },
        },
        clauses: [{ id: "c1", runOn: false, text: body.join(""), responsibility: null, trailing: "" }],
      })),
    })),
  );
}

function issue(number: number) {
  const stage = "issued" as const;
  return { id: `invented-${number}`, region: null, year: null, stage, signedOn: null, publishedOn: null };
}
