/** From a file's bytes to what adding it would put in place, and what the converter understood. */
import { stringify } from "yaml";
import { lineMark, placesFileName } from "../../src/content/places.ts";
import { type RecognisedFile, recognisedFileName } from "../../src/content/recognised.ts";
import { parseNoticeId } from "../../src/model/address.ts";
import type { ConvertedNotice } from "../converter/notice/convert-notice.ts";
import type { RegionEntry } from "../converter/registries/all-regions.ts";
import { type Editorial, readEditorial } from "../converter/registries/sidecar.ts";
import { ConversionError } from "../converter/source/findings.ts";
import { AddError, type Extract, type ExtractedFile, type Given, type LinePlaces } from "./extractor.ts";
import { proposeId, statedRegion, UNNAMED, unknownRegionNote } from "./notice-id.ts";
import { proposeRegion } from "./region-entry.ts";
import { type ProposedEntry, proposeEntries } from "./registry-entries.ts";
import type { SeedsFolder } from "./seeds-folder.ts";

/** What the editor says of a file. */
export interface Wishes {
  id: string | null;
  url: string | null;
  /** The date of today, `2026-11-23`. */
  today: string;
  /** Whether files that are there may be replaced. */
  force: boolean;
}

/** A notice ready to be put in place. */
export interface Proposal {
  id: string;
  /** What kind of document it came as, in Chinese. */
  kind: string;
  text: string;
  notes: string[];
  yaml: string;
  converted: ConvertedNotice;
  entries: ProposedEntry[];
  /** The notice's own place, where the registry doesn't know it. */
  region: RegionEntry | null;
  /** The files by name; the text last, so that a notice is there only when all of it is. */
  files: Map<string, Uint8Array>;
  /** Files of the same id that it replaces. */
  replaces: string[];
}

/** A file with what is known of it, and of how it came. */
export interface ReceivedFile {
  file: string;
  bytes: Uint8Array;
  given: Given;
  notes: readonly string[];
}

/** Extracts a file and proposes a notice. Nothing is written. @throws AddError */
export async function propose(
  { file, bytes, given, notes: before }: ReceivedFile,
  wishes: Wishes,
  seeds: SeedsFolder,
  extract: Extract,
): Promise<Proposal> {
  const extracted = await extract(bytes, file, given);
  const source = extracted.original === null ? bytes : new TextEncoder().encode(extracted.text);
  const seen = understand(file, UNNAMED, source, extracted.text, seeds);
  const id = wishes.id ?? withText(extracted.text, () => proposeId(file, seen, seeds));
  const region = statedRegion(id, seen, seeds);
  const unknownRegion = unknownRegionNote(id, seen, seeds);
  const replaces = seeds.filesOf(id);
  refuseTaken(file, id, replaces, seeds, wishes.force);
  const yaml = stringify({
    ...(region === null ? {} : { region }),
    ...(url(extracted, wishes) === null ? {} : { url: url(extracted, wishes) }),
    addedOn: wishes.today,
  });
  // What an editor has stated of the notice is no one else's to overwrite.
  const kept = seeds.yamlOf(id);
  const editorial = readEditorial(`${id}.yaml`, kept ?? yaml);
  const converted = understand(file, id, source, extracted.text, seeds, editorial, extracted.recognised);
  seeds.propose(id, converted.document.front.title);
  const notes = [...before, ...extracted.notes];
  const shown = seen.document.front.region;
  if (region !== null && shown !== null)
    notes.unshift(`标题看出的地区是“${shown}”，编号里的是“${region}”；已按编号写进说明，请核对`);
  if (unknownRegion !== null) notes.unshift(unknownRegion);
  if (kept !== null) notes.unshift(`原有的 ${id}.yaml 保留不动；请核对其中的 review 等说明是否仍然成立`);
  const files = new Map<string, Uint8Array>();
  if (extracted.original !== null) files.set(`${id}.original.${extracted.original}`, bytes);
  if (extracted.original !== null && extracted.places !== undefined)
    files.set(placesFileName(id), placesFile(extracted.original, extracted.places));
  if (extracted.recognised !== undefined)
    files.set(recognisedFileName(id), recognisedFile(extracted.recognised));
  if (kept === null) files.set(`${id}.yaml`, new TextEncoder().encode(yaml));
  files.set(`${id}.txt`, source);
  return {
    id,
    kind: extracted.kind,
    text: extracted.text,
    notes,
    yaml,
    converted,
    region: unknownRegion === null ? null : regionEntry(id, seen, seeds),
    entries: proposeEntries(converted.departments, seeds.vocabulary),
    files,
    replaces: replaces.filter((name) => name !== `${id}.yaml`),
  };
}

/** What the conversion reads of where lines stand: a line a line, marked by its words. */
function placesFile(original: string, { unit, lines }: LinePlaces): Uint8Array {
  const entries = lines.flatMap(([text, place]) =>
    text.trim() === "" ? [] : `    ${JSON.stringify([lineMark(text), place])}`,
  );
  const head = `{\n  "original": ${JSON.stringify(original)},\n  "unit": "${unit}",\n`;
  return new TextEncoder().encode(`${head}  "lines": [\n${entries.join(",\n")}\n  ]\n}\n`);
}

/** What the conversion reads of what was recognised: a line a line. */
function recognisedFile({ engine, pages, lines }: RecognisedFile): Uint8Array {
  const entries = lines.map((line) => `    ${JSON.stringify(line)}`);
  const head = `{\n  "engine": ${JSON.stringify(engine)},\n  "pages": ${JSON.stringify(pages)},\n`;
  return new TextEncoder().encode(`${head}  "lines": [\n${entries.join(",\n")}\n  ]\n}\n`);
}

/** The place that the text names, under the region that the id calls it by. */
function regionEntry(id: string, { document }: ConvertedNotice, seeds: SeedsFolder): RegionEntry | null {
  const entry = proposeRegion(document.front, seeds.vocabulary.regions);
  const named = parseNoticeId(id)?.region;
  return entry && named !== undefined ? { ...entry, id: named } : entry;
}

function url(extracted: ExtractedFile, wishes: Wishes): string | null {
  return wishes.url ?? extracted.url;
}

function refuseTaken(
  file: string,
  id: string,
  present: readonly string[],
  seeds: SeedsFolder,
  force: boolean,
): void {
  if (seeds.isProposed(id))
    throw new AddError(
      file,
      `与本次添加的另一个文件编号相同（${id}）`,
      "若是同一份文件，只添加其中一个；若不是，请用 --id 另行指明",
    );
  const withdrawal = seeds.withdrawal(id);
  if (withdrawal !== null)
    throw new AddError(
      file,
      `不能存为 ${id}：这个编号的文件已经撤下（${withdrawal}），编号不再给别的文件`,
      `若是另一份文件，请用 --id 指明别的编号，如 --id ${id}-b；要恢复撤下的，请运行 npm run withdraw -- ${id} --undo`,
    );
  if (present.length === 0 || force) return;
  const title = seeds.titleOf(id);
  throw new AddError(
    file,
    `不能存为 ${id}：${present.join("、")} 已经存在${title === null ? "" : `（${title}）`}`,
    `若要替换请加 --force；若是另一份文件，请用 --id 指明别的编号，如 --id ${id}-b`,
  );
}

function understand(
  file: string,
  id: string,
  source: Uint8Array,
  text: string,
  seeds: SeedsFolder,
  editorial?: Editorial,
  recognised?: RecognisedFile,
): ConvertedNotice {
  try {
    return seeds.convert(id, source, editorial, recognised);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    const [problem = "", ...remedy] = error.message.split("；");
    throw new AddError(
      file,
      `提取出的文字不能转换（${problem}）`,
      remedy.join("；") || "请核对文件，或把改好的文字存成 .txt 后再添加",
      text,
    );
  }
}

/** Lets a refusal show what was extracted. */
function withText<T>(text: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof AddError) Object.assign(error, { text });
    throw error;
  }
}
