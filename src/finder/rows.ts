/** The results as a table, a row an entry, for spreadsheet programs. */
import { finderRowNote } from "../wording/finder.ts";
import type { EntryContext } from "./entry-words.ts";
import { type Found, GROUPS } from "./find.ts";
import { headings } from "./labels.ts";
import { entryRecord } from "./records.ts";

/** The columns' names and a row an entry, in the order of the results. */
export function rows(found: Found, context: EntryContext): string[][] {
  const titles = headings(context.answers, found);
  const body = GROUPS.flatMap((group) =>
    found[group].map((entry) => {
      const record = entryRecord(entry, context);
      return [
        titles[group].title,
        record.id,
        record.heading,
        record.place,
        record.year === null ? "" : String(record.year),
        record.notice,
        record.standing,
        record.reasons.join("\n"),
        record.strength,
        record.promises.join("\n"),
        record.units,
        record.citation,
        record.url,
        record.others.map(({ text, url }) => `${text} ${url}`).join("\n"),
        finderRowNote,
      ];
    }),
  );
  return [context.data.columns, ...body];
}
