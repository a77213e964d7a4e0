/** The published ids against the measures of a conversion, and the entries of new ones. */
import type { Families, Moved } from "../../../src/content/derived.ts";
import { type MeasureDocument, measureText } from "../../../src/content/document.ts";
import { FAMILY_ID } from "../../../src/model/address.ts";
import type { Finding } from "../../../src/model/schema.ts";
import type { ReadYaml } from "../../../src/model/yaml.ts";
import { nameFamilies } from "../lineage/family-ids.ts";
import { IDS_FILE, type PublishedIds } from "../registries/published-ids.ts";
import { similarity, sketch } from "../source/sketch.ts";

/** Two texts less alike than this are not one text in two wordings. */
const SAME_TEXT = 0.3;

/** What is kept of a published measure: words to recognise it by, and a sketch to compare it by. */
function entryOf(measure: MeasureDocument): { words: string; sketch: string } {
  const text = `${measure.front.title ?? ""}${measureText(measure.clauses)}`;
  return { words: [...text].slice(0, 24).join(""), sketch: sketch(text) };
}

/** Checks the published ids against the measures that a conversion gives. */
export function checkIds(
  published: ReadYaml<PublishedIds>,
  measures: readonly MeasureDocument[],
): { findings: Finding[]; moved: Moved } {
  const { measures: entries } = published.value;
  const moved = published.value.moved.map((entry, index) => ({ ...entry, index })).filter(isOfMeasure);
  const withdrawn = published.value.withdrawn.filter(isOfMeasure);
  const current = new Map(measures.map((measure) => [measure.front.id, measure]));
  const gone = new Map<string, string | null>([
    ...moved.map(({ id, to }) => [id, to] as const),
    ...withdrawn.map(({ id }) => [id, null] as const),
  ]);
  const findings: Finding[] = [];
  const report = (path: PropertyKey[], code: "ID_VANISHED" | "ID_CHANGED", message: string) =>
    findings.push({
      file: IDS_FILE,
      ...published.place(path),
      severity: "error",
      code,
      message,
      measure: null,
    });
  for (const [id, entry] of Object.entries(entries)) {
    if (gone.has(id)) continue;
    const measure = current.get(id);
    const name = `已发布的 ${id}（${entry.words}）`;
    const remedy = `请在 ${IDS_FILE} 里写明 moved 或 withdrawn`;
    if (!measure) report(["measures", id], "ID_VANISHED", `${name}不见了；${remedy}`);
    else if (similarity(entry.sketch, entryOf(measure).sketch) < SAME_TEXT) {
      report(["measures", id], "ID_CHANGED", `${name}换成了另一条的文字；${remedy}，或恢复原来的编号`);
    }
  }
  for (const { id, to, index } of moved) {
    if (!current.has(to))
      report(["moved", index, "to"], "ID_VANISHED", `${id} 移往的 ${to} 不存在；请改正 to`);
  }
  const words = (id: string) => entries[id]?.words ?? id;
  const pages = [
    ...moved.map(({ id, to, reason }) => ({ id, to, reason, title: words(id) })),
    ...withdrawn.map(({ id, reason }) => ({ id, to: null, reason, title: words(id) })),
  ];
  return { findings, moved: pages.filter(({ id }) => !current.has(id)) };
}

const isOfMeasure = ({ id }: { id: string }) => !FAMILY_ID.test(id);

/** Names the families by the published ids, and checks these against them. */
export function checkFamilies(
  published: ReadYaml<PublishedIds>,
  groups: readonly string[][],
): { findings: Finding[]; families: Omit<Families, "linked"> } {
  const { families, problems, withdrawn } = nameFamilies(groups, published.value);
  const current = new Set(families.map(({ id }) => id));
  const old = [
    ...published.value.moved.map(({ id, to, reason }) => ({ id, to, reason })),
    ...[...published.value.withdrawn, ...withdrawn].map(({ id, reason }) => ({ id, to: null, reason })),
  ];
  return {
    findings: problems.map(({ path, code, message }) => ({
      ...{ file: IDS_FILE, ...published.place(path), severity: "error", code, message, measure: null },
    })),
    families: { families, moved: old.filter((entry) => !isOfMeasure(entry) && !current.has(entry.id)) },
  };
}

/** Enters measures that aren't published yet; entries that are there stay as they are. */
export function publishIds(published: PublishedIds, measures: readonly MeasureDocument[]): PublishedIds {
  const added = measures
    .filter(({ front }) => !(front.id in published.measures))
    .map((measure) => [measure.front.id, entryOf(measure)] as const);
  return { ...published, measures: { ...published.measures, ...Object.fromEntries(added) } };
}
