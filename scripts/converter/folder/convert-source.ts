/** One source of a folder to a notice, or to the error that ends it. */
import { recognisedFileName } from "../../../src/content/recognised.ts";
import { parseNoticeId, printMeasureId } from "../../../src/model/address.ts";
import type { Finding } from "../../../src/model/schema.ts";
import { YamlError } from "../../../src/model/yaml.ts";
import { FacetProposer } from "../facets/propose.ts";
import { type ConvertedNotice, convertNotice } from "../notice/convert-notice.ts";
import { readRecognised } from "../notice/recognised.ts";
import type { FacetReview } from "../registries/facet-reviews.ts";
import { isWithdrawn } from "../registries/published-ids.ts";
import type { Registries } from "../registries/registries.ts";
import { ConversionError, locate } from "../source/findings.ts";
import { LineIndex } from "../source/line-index.ts";
import { DepartmentRegistry } from "../units/department-registry.ts";
import { ConversionCache } from "./cache.ts";
import { verifyNotice } from "./content-files.ts";
import type { Source } from "./received.ts";

/** A source that was converted, or what is wrong with it. */
export type Attempt =
  | { id: string; converted: ConvertedNotice }
  | { id: string; converted: null; findings: Finding[] };

/** How sources are converted. */
export interface SourceOptions {
  /** Whether the result is to be published: ids must then have the contract's form. */
  publish: boolean;
  /** Where conversions are kept for the next run, or `null`. */
  cache?: string | null;
}

/** Gives the function that converts a folder's sources; it never throws. */
export function sourceConverter(
  { vocabulary, ofNotice, publishedIds }: Registries,
  { publish, cache: cacheFolder }: SourceOptions,
): (source: Source) => Attempt {
  const registry = new DepartmentRegistry(vocabulary);
  const proposer = new FacetProposer(vocabulary);
  const cache = cacheFolder ? new ConversionCache(cacheFolder, JSON.stringify(vocabulary)) : null;
  const gone = isWithdrawn(publishedIds.value);
  return ({ id, text: { name: file, bytes }, originals }) => {
    const failed = (...findings: Finding[]): Attempt => ({ id, converted: null, findings });
    if (publish && parseNoticeId(id) === null) return failed(idForm(id, file));
    const { editorial, review, mistakes, texts } = ofNotice(id);
    if (mistakes.length > 0) return failed(...mistakes);
    try {
      const record = originals.find(({ name }) => name === recognisedFileName(id));
      const json = record === undefined ? null : new TextDecoder().decode(record.bytes);
      const recognised = json === null ? null : readRecognised(id, json);
      const key = cache?.key(id, bytes, [...texts, json]) ?? "";
      const kept = cache?.get(key, bytes);
      if (kept) return { id, converted: kept };
      const converted = convertNotice(
        {
          ...{ id, file, bytes, editorial, recognised },
          review: ofMeasures(review, (key) => !gone(printMeasureId(id, key))),
        },
        vocabulary,
        registry,
        proposer,
      );
      verifyNotice(converted);
      cache?.set(key, converted);
      return { id, converted };
    } catch (error) {
      if (error instanceof YamlError) return failed(error.finding);
      if (error instanceof ConversionError)
        return failed(locate(error.note, file, new LineIndex(new TextDecoder().decode(bytes))));
      return failed(internal(file, error));
    }
  };
}

/** A review without its decisions on measures that were withdrawn, which rest, should these come back. */
function ofMeasures(review: FacetReview, isThere: (key: string) => boolean): FacetReview {
  return { ...review, decisions: new Map([...review.decisions].filter(([key]) => isThere(key))) };
}

function idForm(id: string, file: string): Finding {
  const message = `文件名“${id}”不能作文件 id；应为“地区-年份”加可选后缀，如 shili-2025、shili-2025-draft`;
  return { file, line: 1, column: 1, severity: "error", code: "ID_FORM", message, measure: null };
}

/** A mistake of the converter's own; the other notices are still reported. */
function internal(file: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `转换程序自身出错（${reason}）；请把本文件附上报告给维护者`;
  return { file, line: 1, column: 1, severity: "error", code: "INTERNAL", message, measure: null };
}
