/** What people type for what the texts say, as the content hands it to the search index. */
import type { SearchWords } from "../../../src/content/derived.ts";
import type { Measure, Notice } from "../../../src/model/schema.ts";
import { recordText } from "../../../src/search/record.ts";
import { searchRecords } from "../../search/records.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import type { Registries } from "../registries/registries.ts";
import { phrasingsOf } from "./asked.ts";

/** The vocabulary without what is the glossary's alone, and how people ask for the notices' measures. */
export function searchWords(
  {
    terms,
    traditional,
    vocabulary,
    asked,
  }: Pick<Registries, "terms" | "traditional" | "vocabulary" | "asked">,
  notices: readonly { id: string; notice: Notice; measures: readonly Measure[] }[],
): SearchWords {
  const regions = new Set(notices.map(({ notice }) => notice.region));
  return {
    terms: terms.value.flatMap(({ words = [], asked, near, english }) =>
      words.length > 0 ? { words, asked, near, english } : [],
    ),
    traditional: [...traditional].flat().join(""),
    departments: vocabulary.departments.map(({ id, name, shortName, aliases, local }) => ({
      id,
      names: [...new Set([name, shortName ?? name, ...aliases, ...local])],
    })),
    // Counties are three thousand, many of one name, and hardly one issues such notices.
    elsewhere: vocabulary.regions
      .filter(({ id, isCounty }) => !isCounty && !regions.has(id))
      .map(({ name }) => name),
    asked: phrasingsOf({ asked }, notices),
  };
}

/** The texts that a search finds, of all notices. */
export function searchedTexts(
  notices: readonly { converted: ConvertedNotice; notice: Notice; measures: readonly Measure[] }[],
): string[] {
  const records = searchRecords({
    notices: notices.map(({ converted, notice }) => ({
      ...{ notice, body: converted.document.body, documents: [], places: null },
    })),
    measures: notices.flatMap(({ measures }) =>
      measures.map((measure) => ({ measure, clauses: [], terms: [] })),
    ),
    departments: [],
    facetDisplay: { filters: [], questions: [], topics: [], overview: [], sought: [] },
  });
  return records.map((record) => recordText(record).text);
}
