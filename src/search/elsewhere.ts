/** Places that people ask for and no notice is of: named, so that nothing else is taken for them. */
import { createSyllables } from "./pinyin.ts";
import { tokensOf } from "./tokenise.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a query says of such places. */
export interface NamedElsewhere {
  /** Their names, each once. */
  names: string[];
  /** The words in Latin letters by which they are named. */
  spelt: ReadonlySet<string>;
}

const NOTHING: NamedElsewhere = { names: [], spelt: new Set() };
/** What stands behind a place's name. */
const KINDS = ["", "省", "市"];
/** Names within longer words are none: 大理 in 大理石. */
const BETWEEN = /[\s\p{P}]+/u;

/** Makes what finds the places of a vocabulary that no notice is of, where they stand by themselves. */
export function createElsewhere({
  elsewhere = "",
  readings,
}: Pick<Vocabulary, "elsewhere" | "readings">): (text: string) => NamedElsewhere {
  if (elsewhere === "") return () => NOTHING;
  const syllables = createSyllables(readings);
  let known: Map<string, string> | null = null;
  const all = () => {
    const found = new Map<string, string>();
    for (const name of elsewhere.split(",")) {
      for (const kind of KINDS) found.set(name + kind, name);
      const spelt = syllables(name)?.join("") ?? "";
      // What sounds like several places is the first of them.
      if (spelt !== "" && !found.has(spelt)) found.set(spelt, name);
    }
    return found;
  };
  return (text) => {
    known ??= all();
    const names = new Set<string>();
    const spelt = new Set<string>();
    for (const word of text.split(BETWEEN)) {
      const tokens = tokensOf(word);
      const name = known.get(tokens.join(""));
      if (name === undefined) continue;
      names.add(name);
      if (tokens.length === 1) spelt.add(tokens[0] ?? "");
    }
    return names.size === 0 ? NOTHING : { names: [...names], spelt };
  };
}
