/** What a query refers to by number or fact: reads it, looks it up, and says what of it is left to be searched for. */
import type { Catalogue } from "./catalogue.ts";
import { type FoundFacts, findFacts, isIdle, readFacts } from "./facts.ts";
import { type NameIndex, nameIndex } from "./names.ts";
import { refer } from "./refer.ts";
import { readReference } from "./reference.ts";
import { nameKey, type ReferenceNames, referenceNames } from "./reference-names.ts";
import type { HitNote } from "./tiers.ts";
import { tokenise } from "./tokenise.ts";

/** What was referred to. */
export interface Referring {
  /** By record, what a reference means. */
  references: ReadonlyMap<number, HitNote>;
  /** By record, the facts that the query names; none where there is a reference. */
  facts: FoundFacts;
  /** The facts are what the query means first of all. */
  telling: boolean;
  /** What is left to be searched for: all of the query, or what stands beside a reference. */
  rest: string;
  /** There is nothing else in the query. */
  whole: boolean;
  /** The query is a reference or a day that the collection doesn't have. */
  unknown: boolean;
}

/** A query of more tokens refers to nothing. */
const LONGEST = 64;

/** Makes what reads references over a catalogue; `load` gets the names where they lie in parts. */
export function createReferring(
  { notices }: Pick<Catalogue, "notices">,
  load?: (tokens: readonly string[]) => Promise<NameIndex>,
) {
  let known: ReferenceNames | null = null;
  let all: NameIndex | null = null;
  const index = async (tokens: readonly string[]) => {
    if (load !== undefined) return load(tokens);
    all ??= nameIndex(notices.list);
    return all;
  };

  /** Reads a query; `simplify` gives the simple form of a character. @throws {EngineError} */
  return async (text: string, simplify: (token: string) => string): Promise<Referring> => {
    const nothing: Referring = {
      ...{ references: new Map(), facts: new Map() },
      ...{ telling: false, rest: text, whole: false, unknown: false },
    };
    const tokens = tokenise(text).map((token) => ({ ...token, text: simplify(token.text) }));
    if (tokens.length > LONGEST || notices.list.length === 0) return nothing;
    known ??= referenceNames(notices);
    const names = known;
    const words = tokens.map((token) => token.text);
    const reference = readReference(text, tokens, names);
    const rest = reference.rest
      .map(({ start, end, attached }) => ({ words: words.slice(start, end), attached }))
      .filter((one) => !isIdle(one.words));
    const idle = rest.length === 0;
    const looked = await index(words);
    const referred = refer(reference, { idle, rest }, names, looked);
    if (referred !== null) {
      const left = reference.rest.map(({ start, end }) =>
        text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? text.length),
      );
      return {
        ...nothing,
        references: referred.notes,
        rest: referred.certain && !idle ? left.join(" ") : text,
        whole: referred.certain && idle,
      };
    }
    const asked = readFacts(words, (stretch) => names.places.has(nameKey(stretch)));
    const { places, years } = reference;
    const isCount = asked.counts.length > 0;
    const facts = findFacts(asked, notices.list, looked, ({ region, year }) => {
      const isThere = places.size === 0 || places.has(region ?? "");
      const isThen = years.size === 0 || (year !== undefined && years.has(year));
      return isCount ? isThere && isThen : asked.days.length === 0 || isThere;
    });
    const isDay = asked.onlyDays && (facts.size > 0 || asked.days.every(({ day }) => day !== null));
    const isNumber = idle && (reference.measures.length > 0 || reference.strange);
    const whole = isDay || isNumber || (asked.onlyCounts && facts.size > 0);
    return { ...nothing, facts, telling: asked.telling, whole, unknown: whole && facts.size === 0 };
  };
}
