/** Records a correction of a published notice. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MeasureDocument, measureText } from "../../src/content/document.ts";
import { parseMeasure } from "../../src/content/mdx.ts";
import { ContentError } from "../../src/content/mdx-tree.ts";
import { contentOf } from "../command-line.ts";
import { entryOf, publishIds } from "../converter/folder/check-ids.ts";
import { IDS_FILE, type PublishedIds } from "../converter/registries/published-ids.ts";
import { type Collection, type ConvertedEntry, change, openCollection } from "../published/collection.ts";
import type { Decision } from "../published/decision.ts";
import { findNotice, noSuchMeasure, readId } from "../published/ids.ts";
import { Refusal } from "../published/refusal.ts";

/** What was corrected. */
export interface CorrectionRequest extends Decision {
  /** A notice's id, or ids of measures of one notice. */
  ids: readonly string[];
  /** Only what stands around the measures was corrected. */
  noticeOnly: boolean;
}

/**
 * Records a correction. Where the notice is named, the corrected measures are those that differ from the content of
 * the last conversion.
 *
 * @returns what was done, in one sentence
 * @throws Refusal, WriteError: nothing has changed
 */
export function correct(seeds: string, { ids, noticeOnly, ...decision }: CorrectionRequest): string {
  const named = ids.map(readId);
  const [first] = named;
  if (first === undefined) throw new Refusal("没有写明更正了哪份文件");
  const stranger = named.find(({ notice }) => notice !== first.notice);
  if (stranger !== undefined)
    throw new Refusal(`${stranger.id} 不在 ${first.notice} 里；一次只登记一份文件的更正`);
  const collection = openCollection(seeds);
  const { ledger } = collection;
  const gone = ledger.withdrawn.find(({ id }) => named.some((one) => one.id === id || one.notice === id));
  if (gone !== undefined) throw new Refusal(`${gone.id} 已经撤下，没有文字可更正`);
  const entry = findNotice(collection, first);
  for (const one of named)
    if (one.key !== null && !entry.measures.some(({ key }) => key === one.key))
      throw noSuchMeasure(one, entry);
  const stated = named.filter(({ key }) => key !== null).map(({ id }) => id);
  const measures = stated.length > 0 ? stated : noticeOnly ? [] : changedMeasures(collection, entry);
  const twice = ledger.corrected.some(
    (one) =>
      one.id === first.notice &&
      one.on === decision.on &&
      one.reason === decision.reason &&
      one.measures.join() === measures.join(),
  );
  if (twice)
    throw new Refusal(
      `${first.notice} 的这次更正已经登记过，没有再登记；登记的是另一次更正的，请写明另外的日期或缘由`,
    );
  const corrected = { id: first.notice, ...decision, measures: [...measures] };
  change(
    collection,
    { ...entered(ledger, entry, measures), corrected: [...ledger.corrected, corrected] },
    { write: new Map(), remove: [] },
  );
  const about = measures.length === 0 ? "措施的文字没有改" : `所涉措施 ${measures.join("、")}`;
  return `已登记 ${first.notice}《${entry.notice.title}》的更正（${IDS_FILE}）：${about}`;
}

/** The measures whose words differ from those of the last conversion. @throws Refusal where none do, or that can't be told */
function changedMeasures({ seeds }: Collection, { id, converted, measures }: ConvertedEntry): string[] {
  const content = contentOf(seeds);
  const advice =
    `请改用措施编号写明更正了哪几条（如 ${measures[0]?.id ?? `${id}-1`}），` +
    "只改了标题、文号、日期等的加 --notice-only";
  if (content === null || !existsSync(join(content, `notices/${id}.mdx`)))
    throw new Refusal(`没有 ${id} 上次转换的内容，看不出改了哪几条；${advice}`);
  const changed = converted.measures.filter(
    (measure) => words(measure) !== lastWords(content, id, measure.front.key),
  );
  if (changed.length === 0)
    throw new Refusal(`看不出 ${id} 改了哪几条：措施的文字同上次转换的一样（改后可能已经转换过）；${advice}`);
  return changed.map(({ front }) => front.id);
}

/** A measure's words in the last conversion's content; `null` where it isn't there or can't be read. */
function lastWords(content: string, notice: string, key: string): string | null {
  const file = `measures/${notice}/${key}.mdx`;
  if (!existsSync(join(content, file))) return null;
  try {
    return words(parseMeasure(file, readFileSync(join(content, file), "utf8")));
  } catch (error) {
    if (error instanceof ContentError) return null;
    throw error;
  }
}

function words({ front: { label, title }, clauses }: MeasureDocument): string {
  return `${label}\n${title ?? ""}\n${measureText(clauses)}`;
}

/** The ledger with the corrected words of the measures, by which they are known from now on. */
function entered(
  ledger: PublishedIds,
  { converted }: ConvertedEntry,
  corrected: readonly string[],
): PublishedIds {
  const published = publishIds(ledger, converted.measures);
  const own = converted.measures.filter(({ front }) => corrected.includes(front.id));
  const renewed = Object.fromEntries(own.map((measure) => [measure.front.id, entryOf(measure)]));
  return { ...published, measures: { ...published.measures, ...renewed } };
}
