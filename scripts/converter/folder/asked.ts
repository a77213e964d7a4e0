/** What the files of phrasings say of the measures that there are. */
import { printMeasureId } from "../../../src/model/address.ts";
import type { Finding, Measure } from "../../../src/model/schema.ts";
import { YamlError } from "../../../src/model/yaml.ts";
import { askedFile } from "../registries/asked.ts";
import { isWithdrawn } from "../registries/published-ids.ts";
import type { Registries } from "../registries/registries.ts";

type Kept = Pick<Registries, "asked" | "publishedIds">;

/** A notice whose measures can be asked for. */
interface AskedNotice {
  id: string;
  measures: readonly Pick<Measure, "id" | "key">[];
}

/**
 * An error for every file and every key that no notice has; what was withdrawn rests, should it come back.
 *
 * @param sources the ids of all sources; of one that couldn't be converted nothing is known
 */
export function askedOfNothing(
  { asked, publishedIds }: Kept,
  sources: readonly { id: string }[],
  notices: readonly AskedNotice[],
): Finding[] {
  const gone = isWithdrawn(publishedIds.value);
  const ids = new Set(sources.map(({ id }) => id));
  const byId = new Map(notices.map((notice) => [notice.id, notice]));
  return [...asked].flatMap(([id, { file, value, place }]) => {
    if (gone(id)) return [];
    const fail = (path: readonly PropertyKey[], problem: string) =>
      new YamlError(file, place(path), problem).finding;
    if (!ids.has(id)) return [fail([], "seeds/ 里没有这些问法所说的文件；请改正文件名，文件已撤下的请删去")];
    const notice = byId.get(id);
    if (notice === undefined) return [];
    const keys = new Set(notice.measures.map(({ key }) => key));
    return Object.keys(value)
      .filter((key) => !keys.has(key) && !gone(printMeasureId(id, key)))
      .map((key) => fail([key], `本文件没有第 ${key} 条措施；请改正条号，措施已撤下的请删去这一项`));
  });
}

/** The phrasings by the ids of their measures, in the order of the measures; measures without any have no entry. */
export function phrasingsOf(
  { asked }: Pick<Kept, "asked">,
  notices: readonly AskedNotice[],
): Record<string, string[]> {
  return Object.fromEntries(
    notices.flatMap(({ id, measures }) =>
      measures.flatMap((measure) => {
        const phrasings = asked.get(id)?.value[measure.key] ?? [];
        return phrasings.length === 0 ? [] : [[measure.id, phrasings] as const];
      }),
    ),
  );
}

/** A measure for which no phrasing was written. */
export interface Unasked {
  /** Its id. */
  measure: string;
  /** The file where phrasings of it belong, below the seeds' folder. */
  file: string;
}

/** The measures for which no phrasing was written. */
export function unasked(registries: Pick<Kept, "asked">, notices: readonly AskedNotice[]): Unasked[] {
  const written = phrasingsOf(registries, notices);
  return notices.flatMap(({ id, measures }) =>
    measures.flatMap((measure) =>
      written[measure.id] === undefined ? [{ measure: measure.id, file: askedFile(id) }] : [],
    ),
  );
}
