/** Where in the original of a notice that stands which was noted about its text. */
import { type Places, pageOf } from "../content/places.ts";
import type { Finding } from "../model/schema.ts";
import { sourceWords } from "../wording/source.ts";

/** The places of findings about a notice's source, by line, in words; none where nothing is known of them. */
export function placesInWords(
  file: string,
  findings: readonly Pick<Finding, "file" | "line">[],
  places: Places | null,
): Record<number, string> {
  if (places === null) return {};
  const { unit, byLine } = places;
  return Object.fromEntries(
    findings.flatMap(({ file: of, line }) => {
      const place = of === file ? byLine[line] : undefined;
      if (place === undefined) return [];
      const words = sourceWords.places;
      return [[line, unit === "page" ? words.page(pageOf(place)) : words.paragraph(place)]];
    }),
  );
}
