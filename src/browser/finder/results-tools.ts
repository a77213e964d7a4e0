/** What a reader can do with the results: send the address on, print, take them along as a file. */
import { finderButtons } from "../../wording/finder.ts";
import { toClipboard } from "../clipboard.ts";
import { required } from "../controls.ts";
import type { ExportKind } from "./export.ts";

/** What the tools need of the page. */
export interface ListedResults {
  /** Gives the reader the results as a file; nothing while there are none. */
  save(kind: ExportKind): Promise<void>;
  /** Called before printing, so that everything listed is on paper. */
  showAll(): Promise<unknown>;
}

/** Makes the page's buttons work; `[data-finder-copied]` says what came of them. */
export function connectResultsTools({ save, showAll }: ListedResults): void {
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
  for (const kind of ["csv", "docx"] as const) {
    required(`[data-finder-${kind}]`).addEventListener("click", async () => {
      status.textContent = "";
      await save(kind).catch((error: unknown) => {
        console.error(error);
        status.textContent = finderButtons.exportFailed;
      });
    });
  }
  unfoldOnPaper(showAll);
}

/** A sheet can't be unfolded: all that is listed is, and what was folded is so again afterwards. */
function unfoldOnPaper(showAll: () => unknown): void {
  let unfolded: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    showAll();
    const folded = required("[data-results]").querySelectorAll<HTMLDetailsElement>("details:not([open])");
    unfolded.push(...Array.from(folded));
    for (const fold of unfolded) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of unfolded) fold.open = false;
    unfolded = [];
  });
}
