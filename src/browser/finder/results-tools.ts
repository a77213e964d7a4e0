/** What a reader can do with the results: send the address on, print, take them as a table. */
import { printCsv } from "../../formats/csv.ts";
import { finderButtons } from "../../wording/finder.ts";
import { toClipboard } from "../clipboard.ts";
import { required } from "../controls.ts";

/** What the tools need of the page. */
export interface ListedResults {
  /** The results as a table, or `null` while there are none. */
  rows(): Promise<string[][] | null>;
  /** Called before printing, so that everything listed is on paper. */
  showAll(): Promise<unknown>;
}

/** Makes the page's buttons work; `[data-finder-copied]` says what came of copying. */
export function connectResultsTools({ rows, showAll }: ListedResults): void {
  const status = required("[data-finder-copied]");
  required("[data-finder-copy]").addEventListener("click", async () => {
    status.textContent = (await toClipboard(location.href))
      ? finderButtons.copied
      : finderButtons.notCopied(location.href);
  });
  required("[data-finder-print]").addEventListener("click", async () => {
    await showAll();
    print();
  });
  addEventListener("beforeprint", showAll);
  required("[data-finder-csv]").addEventListener("click", async () => {
    const table = await rows();
    if (table !== null)
      download(finderButtons.csvFile, new Blob([printCsv(table)], { type: "text/csv;charset=utf-8" }));
  });
}

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
