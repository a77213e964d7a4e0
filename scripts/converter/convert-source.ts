/** One source file of a folder, with its YAML, to a notice or to the error that ends it. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseNoticeId } from "../../src/model/address.ts";
import type { Finding } from "../../src/model/schema.ts";
import { readEditorsFile, YamlError } from "../../src/model/yaml.ts";
import { ConversionCache } from "./cache.ts";
import { verifyNotice } from "./content-files.ts";
import type { FolderInput } from "./convert-folder.ts";
import { type ConvertedNotice, convertNotice } from "./convert-notice.ts";
import { DepartmentRegistry } from "./departments.ts";
import { type Editorial, readEditorial } from "./editorial.ts";
import { readReview, reviewFile } from "./facet-reviews.ts";
import { FacetProposer } from "./facets.ts";
import { ConversionError, locate } from "./findings.ts";
import { ownsVocabulary } from "./own-vocabulary.ts";
import { Lines } from "./text.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A source that was converted, or what is wrong with it. */
export type Attempt =
  | { id: string; converted: ConvertedNotice }
  | { id: string; converted: null; findings: Finding[] };

/** Gives the function that converts a folder's sources by file name; it never throws. */
export function sourceConverter(input: FolderInput, vocabulary: Vocabulary): (file: string) => Attempt {
  const registry = new DepartmentRegistry(vocabulary);
  const proposer = new FacetProposer(vocabulary);
  const cache = input.cache ? new ConversionCache(input.cache, JSON.stringify(vocabulary)) : null;
  return (file) => {
    const id = basename(file, ".txt");
    const failed = (finding: Finding): Attempt => ({ id, converted: null, findings: [finding] });
    if (input.publish && parseNoticeId(id) === null) return failed(idForm(id, file));
    const bytes = readFileSync(join(input.seeds, file));
    try {
      const yaml = readEditorsFile(join(input.seeds, `${id}.yaml`), `${id}.yaml`);
      const editorial = readEditorial(`${id}.yaml`, yaml);
      checkRegion(editorial, `${id}.yaml`, yaml ?? "", vocabulary);
      const decisions = ownsVocabulary(input)
        ? readEditorsFile(join(input.vocabulary, "reviews", `${id}.yaml`), reviewFile(id))
        : null;
      const review = readReview(id, decisions);
      const key = cache?.key(id, bytes, [yaml, decisions]) ?? "";
      const kept = cache?.get(key);
      if (kept) return { id, converted: kept };
      const converted = convertNotice({ id, file, bytes, editorial, review }, vocabulary, registry, proposer);
      verifyNotice(converted);
      cache?.set(key, converted);
      return { id, converted };
    } catch (error) {
      if (error instanceof YamlError) return failed(error.finding);
      if (error instanceof ConversionError) {
        return failed(locate(error.note, file, new Lines(bytes.toString("utf8"))));
      }
      return failed(internal(file, error));
    }
  };
}

function idForm(id: string, file: string): Finding {
  const message = `文件名“${id}”不能作文件 id；应为“地区-年份”加可选后缀，如 qingdao-2025、tianjin-2025-draft`;
  return { file, line: 1, column: 1, severity: "error", code: "ID_FORM", message, measure: null };
}

function checkRegion({ region }: Editorial, file: string, yaml: string, { regions }: Vocabulary): void {
  if (region === null || regions.some(({ id }) => id === region)) return;
  const place = new Lines(yaml).place(Math.max(0, yaml.search(/^region:/m)));
  throw new YamlError(file, place, `地区“${region}”没有登记；请改正，或在 vocabulary/regions.yaml 补登`);
}

/** A mistake of the converter's own; the other notices are still reported. */
function internal(file: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `转换程序自身出错（${reason}）；请把本文件附上报告给维护者`;
  return { file, line: 1, column: 1, severity: "error", code: "INTERNAL", message, measure: null };
}
