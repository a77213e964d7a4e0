/** The results as files to take along; loaded when a reader asks for one. */
import type { EntryContext } from "../../finder/entry-words.ts";
import type { Found } from "../../finder/find.ts";
import { rows } from "../../finder/rows.ts";
import { printCsv } from "../../formats/csv.ts";
import { DOCX_MEDIA, printDocx } from "../../formats/docx.ts";
import { partNames } from "../../wording/site-parts.ts";
import { documentOf } from "./document.ts";

/** A kind of file. */
export type ExportKind = "csv" | "docx";

/** Makes files of results. */
export interface Exporter {
  /** Gives the reader a file; `address` is that of the answers in the finder. */
  saveResults(kind: ExportKind, found: Found, context: EntryContext, address: string): void;
}

export const saveResults: Exporter["saveResults"] = (kind, found, context, address) => {
  const file =
    kind === "csv"
      ? new Blob([printCsv(rows(found, context))], { type: "text/csv;charset=utf-8" })
      : new Blob([printDocx(documentOf(found, context, address), document.documentElement.lang)], {
          type: DOCX_MEDIA,
        });
  download(`${partNames.finder}.${kind}`, file);
};

function download(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
