/** The folder that a job leaves: the files of its share, and what they were made from. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { readRegularFile, UnreadableError } from "../../../src/model/regular-file.ts";
import { FileSums, RenderedPages } from "../reuse/build-record.ts";
import { sumOfFile } from "../reuse/file-sums.ts";

const RECORD = "share.json";
const FILES = "files";

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const ShareRecord = z.strictObject({
  share: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }),
  /** The digests of code and settings, and of the sources. */
  code: sum,
  sources: sum,
  files: FileSums,
  pages: RenderedPages,
});
export type ShareRecord = z.infer<typeof ShareRecord>;

/** A job's folder, and what it says of itself. */
export interface ShareFolder {
  folder: string;
  record: ShareRecord;
}

/** A folder that can't be joined, and why. */
export class ShareError extends Error {
  override name = "ShareError";
}

/** Where a file of the site lies in a job's folder. */
export function fileOfShare(folder: string, file: string): string {
  return join(folder, FILES, file);
}

/** Puts a job's files into a new folder, out of the site's, and its record with them. @throws what the file system says */
export function writeShare(folder: string, site: string, record: ShareRecord): void {
  mkdirSync(folder, { recursive: true });
  for (const file of Object.keys(record.files)) {
    const target = fileOfShare(folder, file);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(join(site, file), target);
  }
  writeFileSync(join(folder, RECORD), JSON.stringify(record));
}

/** Reads a job's folder and proves each of its files by its sum. @throws ShareError */
export function readShareFolder(folder: string): ShareFolder {
  const record = readRecord(folder);
  for (const [file, expected] of Object.entries(record.files)) {
    const path = fileOfShare(folder, file);
    if (sumOrNull(path) !== expected)
      throw new ShareError(`${path}：缺失或与生成时不同；请重新取得这一份，或重新生成它`);
  }
  return { folder, record };
}

function readRecord(folder: string): ShareRecord {
  const path = join(folder, RECORD);
  try {
    return ShareRecord.parse(JSON.parse(readRegularFile(path).toString()));
  } catch (error) {
    const reason = error instanceof UnreadableError ? error.problem : "不是本程序写出的记录";
    throw new ShareError(`${path}：${reason}；请给出 npm run build -- --part 生成的目录`);
  }
}

function sumOrNull(path: string): string | null {
  try {
    return sumOfFile(path).sha256;
  } catch {
    return null;
  }
}

/**
 * Checks that folders are all shares of one site, made by this code from these sources.
 *
 * @throws ShareError with what is wrong, and what to do
 */
export function checkShares(
  shares: readonly ShareFolder[],
  own: Pick<ShareRecord, "code" | "sources">,
): void {
  for (const { folder, record } of shares) {
    if (record.code !== own.code)
      throw new ShareError(
        `${folder}：不是用这里的程序和设置（包括软件包和 Node 的版本）生成的；请用同一份重新生成`,
      );
    if (record.sources !== own.sources)
      throw new ShareError(`${folder}：不是由这里的来源文件生成的；请用同一份来源重新生成`);
  }
  const [first] = shares;
  const of = first?.record.share.of ?? 0;
  const other = shares.find(({ record }) => record.share.of !== of);
  if (first && other)
    throw new ShareError(
      `${other.folder} 是共 ${other.record.share.of} 份中的，${first.folder} 是共 ${of} 份中的；请用同一种分法`,
    );
  const counts = Array.from({ length: of }, (_, index) =>
    shares.filter(({ record }) => record.share.number === index + 1),
  );
  const twice = counts.find(({ length }) => length > 1);
  if (twice)
    throw new ShareError(
      `${twice.map(({ folder }) => folder).join("、")} 是同一份（第 ${twice[0]?.record.share.number} 份）；请每份只给一次`,
    );
  const missing = counts.flatMap(({ length }, index) => (length === 0 ? [index + 1] : []));
  if (missing.length > 0) throw new ShareError(`共 ${of} 份，缺第 ${missing.join("、")} 份；请一并给出`);
  const rendered = new Set(shares.map(({ record }) => record.pages.key));
  if (rendered.size > 1) throw new ShareError("各份不是同一天或同一条件下生成的，页头不同；请重新生成各份");
}

/** What all shares rendered, as one record of pages. */
export function joinPages(records: readonly ShareRecord[]): RenderedPages {
  const joined: RenderedPages = { key: records[0]?.pages.key ?? "", pages: {}, loads: [] };
  for (const { pages } of records) {
    const start = joined.loads.length;
    joined.loads.push(...pages.loads);
    for (const [file, page] of Object.entries(pages.pages))
      joined.pages[file] = page.loads === undefined ? page : { ...page, loads: page.loads + start };
  }
  return joined;
}
