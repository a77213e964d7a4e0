/** What the values of a metadata table look like, field by field. */
import { simplify } from "../source/simplify.ts";
import { readsAsBody } from "../units/unit-name.ts";
import { findDate } from "./dates.ts";
import type { MetadataField } from "./metadata-labels.ts";

/** No value is longer, a title included. */
export const LONGEST_VALUE = 160;
/** What a cell shows where a field has no value. */
const NO_VALUE = /^(?:[-—－/／\\]+|无|暂无|空)$/u;

/** Whether a text can be the value of a label: no sentence, and a date where one is due. */
export function fitsField(field: MetadataField, text: string): boolean {
  if (text === "" || text.length > LONGEST_VALUE || /[:：]$/u.test(text)) return false;
  if (field !== "catalogue" && /。./u.test(text)) return false;
  if (NO_VALUE.test(text)) return true;
  switch (field) {
    case "signedOn":
    case "publishedOn":
      return readMetadataDay(text) !== null;
    case "effectiveFrom":
    case "effectiveTo":
      return readMetadataDay(text) !== null || /长期|之日|失效|废止|有效/u.test(text);
    case "term":
      return /年|月|日|长期/u.test(text);
    case "status":
      return text.length <= (/有效期至|有效至|截至|截止|失效/u.test(text) ? 40 : 16) && !/[:：]/u.test(text);
    case "issuers":
      return bodiesOf(text).length > 0;
    case "documentNumber":
      return /\d|[一二三四五六七八九十]/u.test(text) && text.length <= 60;
    case "title":
      return text.length >= 4;
    default:
      return true;
  }
}

/** A day as metadata print it: also without any sign (20250305), or with a time behind it. */
export function readMetadataDay(text: string): string | null {
  const plain = simplify(text);
  const found = findDate(plain);
  if (found) return found.iso;
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain.trim());
  return compact ? (findDate(compact.slice(1).join("-"))?.iso ?? null) : null;
}

/** The bodies that a value names. */
export function bodiesOf(text: string): string[] {
  const names = text.split(/[、，,；;/\s]+/u).filter((name) => name !== "");
  return names.every(readsAsBody) ? names : readsAsBody(text) ? [text.replaceAll(/\s/gu, "")] : [];
}
