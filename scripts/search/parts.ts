/** Makes the index of a large collection, in parts of which a search loads few. */
import { readBorders } from "../../src/search/borders.ts";
import { CATALOGUE_FILE, type Catalogue } from "../../src/search/catalogue.ts";
import { createFeatures } from "../../src/search/features.ts";
import { partFiles, type TextsPart } from "../../src/search/parts.ts";
import type { PlainPhrasing } from "../../src/search/phrasings.ts";
import type { SearchRecord } from "../../src/search/record.ts";
import { joinedPhrases, slipWordsOf, VOCABULARY_FILE, type Vocabulary } from "../../src/search/vocabulary.ts";
import { phrasingsParts } from "./phrasings-parts.ts";
import { placesParts } from "./places-parts.ts";
import { titlesParts, wordsParts } from "./word-parts.ts";

/** About how many characters of texts a part holds; the hits that are shown come from some twenty parts. */
const TEXTS_SIZE = 2500;
/** A facet of more values lies apart, whether it begins closed or not. */
const MANY_VALUES = 500;
/** What places, years and standings are known by is always there: queries name them, and hits are ordered by them. */
const ALWAYS = new Set(["region", "year", "stage"]);

/** The index's files by their names: parts, and the catalogue and the vocabulary that lead to them. */
export function indexParts(
  records: readonly SearchRecord[],
  tokens: readonly (readonly string[])[],
  whole: Catalogue,
  vocabulary: Vocabulary,
  titles: readonly string[],
  phrasings: readonly PlainPhrasing[],
  placed: () => void = () => {},
): Map<string, string | Uint8Array> {
  const places = placesParts(tokens, joinedPhrases(vocabulary), readBorders(vocabulary), placed);
  const texts = textsParts(records);
  const [wordFiles, words] = wordsParts(vocabulary, whole);
  const [titleFiles, titleParts] = titlesParts(vocabulary, whole, titles);
  const [facetFiles, facets] = facetsApart(whole);
  const asked = phrasingsParts(phrasings, createFeatures(vocabulary));
  const list = whole.notices.list.map(({ names: _, ...notice }) => notice);
  const catalogue: Catalogue = {
    ...{ ...whole, facets, notices: { ...whole.notices, list } },
    parts: {
      places: places.first,
      texts: texts.sizes,
      words,
      titles: titleParts,
      phrasings: asked.directory,
    },
  };
  const { slips: _, ...kept } = vocabulary;
  const whatIsLeft: Vocabulary = { ...kept, departments: "", words: "", borders: "" };
  return new Map<string, string | Uint8Array>([
    ...places.files,
    ...texts.files,
    ...wordFiles,
    ...titleFiles,
    ...facetFiles,
    ...asked.files,
    [partFiles.slips, `${JSON.stringify(slipWordsOf(vocabulary))}\n`],
    [CATALOGUE_FILE, `${JSON.stringify(catalogue)}\n`],
    [VOCABULARY_FILE, `${JSON.stringify(whatIsLeft)}\n`],
  ]);
}

function facetsApart({ facets }: Catalogue): [Map<string, string>, Catalogue["facets"]] {
  const files = new Map<string, string>();
  const left = facets.map((facet): Catalogue["facets"][number] => {
    const isApart = (facet.folded || facet.values.length > MANY_VALUES) && !ALWAYS.has(facet.id);
    if (!isApart) return facet;
    files.set(partFiles.facet(facet.id), `${JSON.stringify(facet.values)}\n`);
    return { ...facet, folded: true, apart: true, values: [] };
  });
  return [files, left];
}

/** Texts of one notice side by side, so that what they share stands once. */
function textsParts(records: readonly SearchRecord[]): { files: Map<string, string>; sizes: number[] } {
  const files = new Map<string, string>();
  const sizes: number[] = [];
  let open: { notice: string; part: TextsPart; size: number } | null = null;
  const close = () => {
    if (open === null) return;
    files.set(partFiles.texts(sizes.length), `${JSON.stringify(open.part)}\n`);
    sizes.push(open.part.records.length);
    open = null;
  };
  for (const { filters, noticeTitle, year, standing, validity, ...own } of records) {
    const notice = `${own.kind} ${filters.notice.join()}`;
    const size = JSON.stringify(own).length;
    if (open !== null && (open.notice !== notice || open.size + size > TEXTS_SIZE)) close();
    open ??= { notice, part: { shared: { noticeTitle, year, standing, validity }, records: [] }, size: 0 };
    open.part.records.push(own);
    open.size += size;
  }
  close();
  return { files, sizes };
}
