/** The ids of a collection's notices and measures, as a person types them. */
import { parseMeasureId, parseNoticeId } from "../../src/model/address.ts";
import type { Collection, ConvertedEntry } from "./collection.ts";
import { Refusal } from "./refusal.ts";

/** More names than this are no help. */
const MOST_NAMED = 12;

/** What an id means: a notice that is there, and a measure of it that is there, or `null`. */
export interface Named {
  id: string;
  /** The notice's id, and the measure's key where the id is a measure's. */
  notice: string;
  key: string | null;
}

/** Reads an id. @throws Refusal where it is none */
export function readId(id: string): Named {
  if (parseNoticeId(id) !== null) return { id, notice: id, key: null };
  const measure = parseMeasureId(id);
  if (measure === null)
    throw new Refusal(`“${id}”不是文件或措施的编号；文件如 shili-2025，措施如 shili-2025-14`);
  return { id, ...measure };
}

/** The notice of an id. @throws Refusal where there is none */
export function findNotice({ notices }: Pick<Collection, "notices">, { id, notice }: Named): ConvertedEntry {
  const found = notices.find((entry) => entry.id === notice);
  if (found !== undefined) return found;
  const there = someOf(notices.map((entry) => entry.id));
  const what = id === notice ? `没有编号为 ${id} 的文件` : `没有编号为 ${notice} 的文件，也就没有措施 ${id}`;
  throw new Refusal(`${what}；${there === "" ? "seeds/ 里没有文件" : `现有 ${there}`}`);
}

/** The sentence on a measure that its notice hasn't. */
export function noSuchMeasure({ id, notice, key }: Named, { measures }: ConvertedEntry): Refusal {
  return new Refusal(
    `${notice} 没有第 ${key} 条措施，编号“${id}”有误；它的措施是 ${someOf(measures.map((one) => one.key))}`,
  );
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join("、");
  return names.length > MOST_NAMED ? `${shown}等 ${names.length} 个` : shown;
}
