/**
 * The ledger of published ids (`seeds/vocabulary/ids.yaml`): an id that has
 * been published never vanishes and never comes to mean another text, unless
 * the ledger says where it moved or why it was withdrawn.
 */
import * as z from "zod";
import type { Moved } from "../../../src/content/derived.ts";
import type { MeasureDocument } from "../../../src/content/document.ts";
import { measureText } from "../../../src/content/document.ts";
import type { Finding } from "../../../src/model/schema.ts";
import { readYaml } from "../../../src/model/yaml.ts";
import { similarity, sketch } from "../source/sketch.ts";

const id = z.string().min(1);

export const IdLedger = z.strictObject({
  measures: z
    .record(id, z.strictObject({ words: z.string(), sketch: z.string().regex(/^[0-9a-f]*$/) }))
    .default({}),
  moved: z.array(z.strictObject({ id, to: id, reason: z.string().min(1) })).default([]),
  withdrawn: z.array(z.strictObject({ id, reason: z.string().min(1) })).default([]),
});
export type IdLedger = z.infer<typeof IdLedger>;

export const LEDGER_FILE = "vocabulary/ids.yaml";

/** Two texts less alike than this are not one text in two wordings. */
const SAME_TEXT = 0.3;

/** The ledger with the places of its entries. */
export interface ReadLedger {
  value: IdLedger;
  place(path: readonly PropertyKey[]): { line: number; column: number };
}

/** Reads the ledger; without one nothing has been published. @throws YamlError */
export function readLedger(source: string | null): ReadLedger {
  const empty = IdLedger.parse({});
  if (source === null) return { value: empty, place: () => ({ line: 1, column: 1 }) };
  return readYaml(LEDGER_FILE, source, IdLedger.default(empty));
}

/** What the ledger keeps of a measure: words to recognise it by, and a sketch to compare it by. */
function ledgerEntry(measure: MeasureDocument): { words: string; sketch: string } {
  const text = `${measure.front.title ?? ""}${measureText(measure.clauses)}`;
  return { words: [...text].slice(0, 24).join(""), sketch: sketch(text) };
}

/** Checks the ledger against the measures that a conversion gives. */
export function checkIds(
  ledger: ReadLedger,
  measures: readonly MeasureDocument[],
): { findings: Finding[]; moved: Moved } {
  const { measures: published, moved, withdrawn } = ledger.value;
  const current = new Map(measures.map((measure) => [measure.front.id, measure]));
  const gone = new Map<string, string | null>([
    ...moved.map(({ id, to }) => [id, to] as const),
    ...withdrawn.map(({ id }) => [id, null] as const),
  ]);
  const findings: Finding[] = [];
  const report = (path: PropertyKey[], code: "ID_VANISHED" | "ID_CHANGED", message: string) =>
    findings.push({
      file: LEDGER_FILE,
      ...ledger.place(path),
      severity: "error",
      code,
      message,
      measure: null,
    });
  for (const [id, entry] of Object.entries(published)) {
    if (gone.has(id)) continue;
    const measure = current.get(id);
    const name = `已发布的 ${id}（${entry.words}）`;
    const remedy = `请在 ${LEDGER_FILE} 里写明 moved 或 withdrawn`;
    if (!measure) report(["measures", id], "ID_VANISHED", `${name}不见了；${remedy}`);
    else if (similarity(entry.sketch, ledgerEntry(measure).sketch) < SAME_TEXT) {
      report(["measures", id], "ID_CHANGED", `${name}换成了另一条的文字；${remedy}，或恢复原来的编号`);
    }
  }
  for (const [index, { id, to }] of moved.entries()) {
    if (!current.has(to))
      report(["moved", index, "to"], "ID_VANISHED", `${id} 移往的 ${to} 不存在；请改正 to`);
  }
  const words = (id: string) => published[id]?.words ?? id;
  const pages = [
    ...moved.map(({ id, to, reason }) => ({ id, to, reason, title: words(id) })),
    ...withdrawn.map(({ id, reason }) => ({ id, to: null, reason, title: words(id) })),
  ];
  return { findings, moved: pages.filter(({ id }) => !current.has(id)) };
}

/** Enters measures that aren't in the ledger yet; entries that are there stay as they are. */
export function publishIds(ledger: IdLedger, measures: readonly MeasureDocument[]): IdLedger {
  const added = measures
    .filter(({ front }) => !(front.id in ledger.measures))
    .map((measure) => [measure.front.id, ledgerEntry(measure)] as const);
  return { ...ledger, measures: { ...ledger.measures, ...Object.fromEntries(added) } };
}
