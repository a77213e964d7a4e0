/** The published ids against the measures of a conversion, and the entries of new ones. */
import type { Corrections, Families, Moved, Withdrawals } from "../../../src/content/derived.ts";
import { type MeasureDocument, measureText } from "../../../src/content/document.ts";
import { FAMILY_ID, parseMeasureId } from "../../../src/model/address.ts";
import type { Finding } from "../../../src/model/schema.ts";
import type { ReadYaml } from "../../../src/model/yaml.ts";
import { nameFamilies } from "../lineage/family-ids.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import type { RegionEntry } from "../registries/all-regions.ts";
import { IDS_FILE, isWithdrawn, type PublishedIds } from "../registries/published-ids.ts";
import { similarity, sketch } from "../source/sketch.ts";
import { corrections, goneMeasures, withdrawals } from "./withdrawals.ts";

/** Two texts less alike than this are not one text in two wordings. */
const SAME_TEXT = 0.3;

/** What is kept of a published measure: words to recognise it by, and a sketch to compare it by. */
export function entryOf(measure: MeasureDocument): { words: string; sketch: string } {
  const text = `${measure.front.title ?? ""}${measureText(measure.clauses)}`;
  return { words: [...text].slice(0, 24).join(""), sketch: sketch(text) };
}

/** What the ledger says of what isn't there any more, or was corrected. */
export interface LedgerCheck {
  findings: Finding[];
  moved: Moved;
  withdrawn: Withdrawals;
  corrections: Corrections;
}

/** Checks the published ids against the notices and measures that a conversion gives. */
export function checkIds(
  published: ReadYaml<PublishedIds>,
  notices: readonly ConvertedNotice[],
  regions: readonly RegionEntry[],
): LedgerCheck {
  const { measures: entries, withdrawn, corrected } = published.value;
  const ledger = {
    ...published.value,
    moved: published.value.moved.filter(isOfMeasure),
    withdrawn: withdrawn.filter(isOfMeasure),
  };
  const moved = published.value.moved.map((entry, index) => ({ ...entry, index })).filter(isOfMeasure);
  const measures = notices.flatMap((notice) => notice.measures);
  const current = new Map(measures.map((measure) => [measure.front.id, measure]));
  const fronts = new Map(notices.map(({ document: { front } }) => [front.id, front]));
  const isGone = isWithdrawn(published.value);
  const isMoved = new Set(moved.map(({ id }) => id));
  const findings: Finding[] = [];
  const report = (path: PropertyKey[], code: IdCode, message: string) =>
    findings.push({
      file: IDS_FILE,
      ...published.place(path),
      severity: "error",
      code,
      message,
      measure: null,
    });
  for (const [id, entry] of Object.entries(entries)) {
    if (isMoved.has(id) || isGone(id)) continue;
    const measure = current.get(id);
    const name = `已发布的 ${id}（${entry.words}）`;
    const remedy = `请在 ${IDS_FILE} 里写明 moved 或 withdrawn`;
    if (!measure) report(["measures", id], "ID_VANISHED", `${name}不见了；${remedy}`);
    else if (similarity(entry.sketch, entryOf(measure).sketch) < SAME_TEXT) {
      report(["measures", id], "ID_CHANGED", `${name}换成了另一条的文字；${remedy}，或恢复原来的编号`);
    }
  }
  for (const { id, to, index } of moved) {
    if (!current.has(to) && !isGone(to))
      report(["moved", index, "to"], "ID_VANISHED", `${id} 移往的 ${to} 不存在；请改正 to`);
  }
  for (const [index, { id }] of withdrawn.entries()) {
    if (current.has(id) || fronts.has(id))
      report(
        ["withdrawn", index, "id"],
        "ID_WITHDRAWN",
        `${id} 已经撤下，seeds/ 里又有它的文字；请给新的文字另起编号，要恢复原文请运行 npm run withdraw -- ${id} --undo`,
      );
  }
  for (const [index, { id, measures: named }] of corrected.entries()) {
    if (!fronts.has(id) && !isGone(id))
      report(["corrected", index, "id"], "ID_VANISHED", `没有更正所说的文件 ${id}；请改正编号`);
    for (const [at, measure] of named.entries()) {
      const isOwn = parseMeasureId(measure)?.notice === id;
      if (!isOwn || !(current.has(measure) || isGone(measure) || isMoved.has(measure)))
        report(
          ["corrected", index, "measures", at],
          "ID_VANISHED",
          `${id} 没有更正所说的措施 ${measure}；请改正编号`,
        );
    }
  }
  const words = (id: string) => entries[id]?.words ?? id;
  const isIn = (id: string) => current.has(id);
  const pages: Moved = [
    ...moved.map(({ id, to, reason }) =>
      isGone(to) ? { id, to: null, reason, title: null } : { id, to, reason, title: words(id) },
    ),
    ...goneMeasures(ledger).map(({ id, reason }) => ({ id, to: null, reason, title: null })),
  ];
  const seen = new Set<string>();
  return {
    findings,
    moved: pages.filter(({ id }) => !isIn(id) && !seen.has(id) && seen.add(id)),
    withdrawn: withdrawals(ledger, fronts, regions),
    corrections: corrections(corrected, fronts),
  };
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
type IdCode = "ID_VANISHED" | "ID_CHANGED" | "ID_WITHDRAWN";

/** Enters measures that aren't published yet; entries that are there stay as they are. */
export function publishIds(published: PublishedIds, measures: readonly MeasureDocument[]): PublishedIds {
  const added = measures
    .filter(({ front }) => !(front.id in published.measures))
    .map((measure) => [measure.front.id, entryOf(measure)] as const);
  return { ...published, measures: { ...published.measures, ...Object.fromEntries(added) } };
}
