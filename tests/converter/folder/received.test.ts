/** The files as received go into the content as they are. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CONTENT_FOLDERS } from "../../../scripts/converter/folder/content-files.ts";
import { convertFolder } from "../../../scripts/converter/folder/convert-folder.ts";
import { difference, replaceFiles } from "../../../scripts/files/file-set.ts";
import { temporaryFolder } from "../../support/temporary.ts";

/** UTF-16 with its mark, and an original with bytes that no text has. */
const TEXT = Buffer.from("\ufeff某市方案\r\n1.甲。支持甲。\r\n", "utf16le");
const ORIGINAL = Buffer.from([0, 255, 254, 13, 10, 13, 128, 0]);

test("text and original are copied byte for byte, and go with their notice", async () => {
  const seeds = await temporaryFolder();
  const content = await temporaryFolder();
  writeFileSync(join(seeds, "qingdao-2030.txt"), TEXT);
  writeFileSync(join(seeds, "qingdao-2030.original.docx"), ORIGINAL);
  writeFileSync(join(seeds, "other.original.docx"), ORIGINAL);
  const convert = () => convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true });
  const { files, findings } = convert();
  expect(findings).toEqual([]);
  const copied = [...files.keys()].filter((path) => path.startsWith("sources/"));
  expect(copied).toEqual(["sources/qingdao-2030.txt", "sources/qingdao-2030.original.docx"]);
  replaceFiles(content, files, CONTENT_FOLDERS);
  expect(readFileSync(join(content, "sources/qingdao-2030.txt")).equals(TEXT)).toBe(true);
  expect(readFileSync(join(content, "sources/qingdao-2030.original.docx")).equals(ORIGINAL)).toBe(true);
  expect(difference(content, files, CONTENT_FOLDERS)).toEqual({ write: [], remove: [] });
  writeFileSync(join(content, "sources/qingdao-2030.original.docx"), Buffer.from([...ORIGINAL, 1]));
  expect(difference(content, files, CONTENT_FOLDERS).write).toEqual(["sources/qingdao-2030.original.docx"]);
});
