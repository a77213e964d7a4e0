/** From what a reader typed and chose to numbered hits and to counts for every filter. */
import { type Catalogue, fromRuns } from "./catalogue.ts";
import type { PhraseHit, SearchEngine } from "./engine.ts";
import { occurrences } from "./match.ts";
import { BARRIER } from "./normalise.ts";
import { FACETS, type Facet, recordText } from "./record.ts";
import { tokenise } from "./tokenise.ts";

/** Chosen values; a record fits a facet with any of its chosen values, and must fit every facet. */
export type Filters = Partial<Record<Facet, readonly string[]>>;

export interface SearchRequest {
  text: string;
  filters: Filters;
}

/** Hits of one kind, best first. */
export interface Tier {
  /** `exact`: the record's text holds the whole phrase. */
  tier: "exact";
  /** Record numbers. */
  hits: number[];
  /** The phrases, as tokens, to be marked in the hits. */
  phrases: string[][];
}

export interface SearchAnswer {
  /** `none`: nothing typed, all records that fit the filters. `blank`: nothing that can be searched for. */
  query: "none" | "blank" | "phrase";
  tiers: Tier[];
  /** How many hits each value would leave, the other facets' choices applied. */
  counts: Record<Facet, Map<string, number>>;
}

export interface Search {
  /** @throws {EngineError} where the index can't be loaded. */
  search(request: SearchRequest): Promise<SearchAnswer>;
}

/** The tokens of a query, without the punctuation around it. */
export function phraseOf(text: string): string[] {
  const tokens = tokenise(text).map((token) => token.text);
  if (tokens[0] === BARRIER) tokens.shift();
  if (tokens[tokens.length - 1] === BARRIER) tokens.pop();
  return tokens;
}

/** A search over one engine and its catalogue. */
export function createSearch(engine: SearchEngine, catalogue: Catalogue): Search {
  const members = new Map<Facet, Map<string, number[]>>(
    FACETS.map((facet) => [
      facet,
      new Map(catalogue.facets[facet].map(({ value, runs }) => [value, fromRuns(runs)])),
    ]),
  );
  return {
    async search({ text, filters }) {
      const phrase = phraseOf(text);
      const query = phrase.length > 0 ? "phrase" : text.trim() === "" ? "none" : "blank";
      const found = query === "none" ? everything(catalogue) : await exact(engine, phrase);
      const ranked = rank(found, catalogue.measures);
      const fits = (except?: Facet) => fitting(members, filters, catalogue.records, except);
      const chosen = fits();
      const hits = ranked.filter((record) => chosen[record]);
      const counts = FACETS.map((facet) => [facet, count(members.get(facet), ranked, fits(facet))]);
      return {
        query,
        tiers: [{ tier: "exact", hits, phrases: query === "phrase" ? [phrase] : [] }],
        counts: Object.fromEntries(counts) as SearchAnswer["counts"],
      };
    },
  };
}

function everything({ records }: Catalogue): PhraseHit[] {
  return Array.from({ length: records }, (_, record) => ({ record, position: 0 }));
}

/** Records that hold the phrase; one too long for the index is looked up by its beginning and then read. */
async function exact(engine: SearchEngine, phrase: readonly string[]): Promise<PhraseHit[]> {
  if (phrase.length === 0) return [];
  if (phrase.length <= engine.longestPhrase) return engine.phrase(phrase);
  const candidates = await engine.phrase(phrase.slice(0, engine.longestPhrase));
  const holds = async ({ record }: PhraseHit) => {
    const tokens = tokenise(recordText(await engine.document(record)).text);
    return occurrences(tokens, phrase).length > 0;
  };
  const verdicts = await Promise.all(candidates.map(holds));
  return candidates.filter((_, index) => verdicts[index]);
}

/** Measures before notices; an earlier first occurrence (a title above all) before a later one. */
function rank(found: readonly PhraseHit[], measures: number): number[] {
  const order = (a: PhraseHit, b: PhraseHit) =>
    Number(a.record >= measures) - Number(b.record >= measures) ||
    a.position - b.position ||
    a.record - b.record;
  return [...found].sort(order).map(({ record }) => record);
}

/** For every record whether it fits the chosen values, one facet left aside. */
function fitting(
  members: ReadonlyMap<Facet, ReadonlyMap<string, number[]>>,
  filters: Filters,
  records: number,
  except?: Facet,
): boolean[] {
  let fits = new Array<boolean>(records).fill(true);
  for (const facet of FACETS) {
    const values = filters[facet] ?? [];
    if (facet === except || values.length === 0) continue;
    const named = new Set(values.flatMap((value) => members.get(facet)?.get(value) ?? []));
    fits = fits.map((fit, record) => fit && named.has(record));
  }
  return fits;
}

function count(
  values: ReadonlyMap<string, number[]> | undefined,
  ranked: readonly number[],
  fits: readonly boolean[],
): Map<string, number> {
  const base = new Set(ranked.filter((record) => fits[record]));
  const size = (numbers: readonly number[]) => numbers.filter((record) => base.has(record)).length;
  return new Map(Array.from(values ?? [], ([value, numbers]) => [value, size(numbers)]));
}
