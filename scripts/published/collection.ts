/** A collection with what is published of it, and changes that are tried on a copy before they are made. */
import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import type { Finding } from "../../src/model/schema.ts";
import { inSite } from "../../src/model/site-folder.ts";
import { changeNoticeFiles, recoverNoticeFiles } from "../add/notice-files.ts";
import { contentOf } from "../command-line.ts";
import { convertFolder, type FolderResult } from "../converter/folder/convert-folder.ts";
import { enterRegistry } from "../converter/folder/gone.ts";
import { IDS_FILE, type PublishedIds } from "../converter/registries/published-ids.ts";
import { printPublishedIds } from "../converter/registries/published-ids-print.ts";
import { copyFolder } from "../files/copy-folder.ts";
import type { Changes } from "../files/journal.ts";
import { workFolder } from "../files/work-folder.ts";
import { Refusal } from "./refusal.ts";

/** The folder, below the seeds', of texts that were withdrawn: no conversion reads it. */
export const WITHDRAWN_FOLDER = "withdrawn";

/** Faults that a withdrawal, its being taken back, or a correction can mend. */
const MENDABLE: ReadonlySet<string> = new Set(["ID_VANISHED", "ID_WITHDRAWN", "ID_CHANGED"]);

/** A notice that was converted, with its measures. */
export type ConvertedEntry = Extract<FolderResult["notices"][number], { converted: object }>;

/** A collection as it is. */
export interface Collection {
  seeds: string;
  result: FolderResult;
  ledger: PublishedIds;
  notices: readonly ConvertedEntry[];
}

/** Reads a collection. @throws Refusal where it can't be converted; WriteError where a killed run can't be completed */
export function openCollection(seeds: string): Collection {
  recoverNoticeFiles(seeds);
  const vocabulary = join(seeds, "vocabulary");
  const result = convertFolder({
    seeds,
    vocabulary,
    publish: true,
    content: contentOf(seeds),
    cache: cache(),
  });
  const faults = errorsOf(result).filter(({ code }) => !MENDABLE.has(code));
  if (faults.length > 0)
    throw new Refusal("来源现在就不能转换；请先解决上面的问题，没有改动任何文件", faults);
  const notices = result.notices.filter((notice) => notice.converted !== null);
  return { seeds, result, ledger: result.registries.publishedIds.value, notices };
}

/**
 * Makes changes to the sources, all or none, together with the ledger of published ids; before, they are made to a
 * copy, which must convert and be as `check` expects.
 *
 * @throws Refusal with the files as they were; WriteError
 */
export function change(
  { seeds }: Pick<Collection, "seeds">,
  ledger: PublishedIds,
  { write, remove }: Changes,
  check: (after: FolderResult) => void = () => {},
): void {
  const all: Changes = { write: new Map([...write, [IDS_FILE, printPublishedIds(ledger)]]), remove };
  const work = workFolder("published", inSite(".cache"));
  try {
    const copy = join(work.path, "seeds");
    copyFolder(seeds, copy, isRead);
    changeNoticeFiles(copy, all);
    const after = convertFolder({
      ...{ seeds: copy, vocabulary: join(copy, "vocabulary"), publish: true },
      cache: cache(),
    });
    check(after);
    const faults = errorsOf(after);
    if (faults.length > 0)
      throw new Refusal("这样改后来源不能转换；请先解决上面的问题，没有改动任何文件", faults);
  } finally {
    work.remove();
  }
  const isNew = !existsSync(join(seeds, IDS_FILE));
  changeNoticeFiles(seeds, all);
  const content = contentOf(seeds);
  if (isNew && content !== null) enterRegistry(content, IDS_FILE);
}

/** What conversions are kept in, the same as `npm run convert` has. */
function cache(): string {
  return inSite(join(".cache", "convert"));
}

/** Whether a copy needs a path below the seeds' folder: what is withdrawn already is left out. */
function isRead(path: string): boolean {
  const [first = ""] = path.split(sep);
  return first !== WITHDRAWN_FOLDER && !first.startsWith(".");
}

function errorsOf(result: FolderResult): Finding[] {
  const failed = result.notices.flatMap((notice) => (notice.converted ? [] : notice.findings));
  return [...result.findings, ...failed].filter(({ severity }) => severity === "error");
}
