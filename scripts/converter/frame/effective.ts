/** From when to when a notice is in force, where its own words say so. */
import type { Notice } from "../../../src/model/schema.ts";
import { findDate } from "./dates.ts";

const IN_FORCE = /施行|实施|执行|有效期/u;

/** Reads the period of force from closing sentences; dates that aren't printed stay `null`. */
export function readEffective(closings: readonly string[]): Notice["effective"] {
  for (const closing of closings) {
    for (const quote of closing.split(/(?<=。)|\n/u)) {
      if (!IN_FORCE.test(quote) || !/(自|从).{1,24}起|有效期.{0,6}(至|到|为|\d)/u.test(quote)) continue;
      const start = /(?:自|从)([^，,。；;]{2,24}?)(?:起|开始)/u.exec(quote)?.[1];
      const end = /(?:有效期|试行期|执行期)?(?:至|到|截至)([^，,。；;]{4,20})/u.exec(quote)?.[1];
      return {
        from: start === undefined ? null : (findDate(start)?.iso ?? null),
        to: end === undefined ? null : (findDate(end)?.iso ?? null),
        quote: quote.trim(),
      };
    }
  }
  return null;
}
