/** A notice's files are put in place all or none. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { writeNoticeFiles } from "../../scripts/add/notice-files.ts";
import { put, text, useFolder } from "./support.ts";

const folder = useFolder();
const bytes = (words: string) => new TextEncoder().encode(words);
const present = () =>
  Object.fromEntries(readdirSync(folder.seeds()).map((name) => [name, text(folder.seeds(name))]));

test("new files come, those that they replace go, and nothing else stays behind", () => {
  put(folder.seeds("a.txt"), "old");
  put(folder.seeds("a.original.pdf"), "old");
  put(folder.seeds("b.txt"), "other");
  const files = new Map([
    ["a.original.docx", bytes("new original")],
    ["a.txt", bytes("new")],
  ]);
  writeNoticeFiles(folder.seeds(), files, ["a.original.pdf", "a.txt"]);
  expect(present()).toEqual({ "a.original.docx": "new original", "a.txt": "new", "b.txt": "other" });
});

test("a file that can't be written leaves the folder as it was", () => {
  put(folder.seeds("a.txt"), "old");
  const files = new Map([
    ["a.txt", bytes("new")],
    ["no/such/folder.txt", bytes("new")],
  ]);
  expect(() => writeNoticeFiles(folder.seeds(), files, ["a.txt"])).toThrow();
  expect(present()).toEqual({ "a.txt": "old" });
});

test("a file that came in the meantime stays, and what was moved comes back", () => {
  put(folder.seeds("a.txt"), "old");
  put(folder.seeds("a.yaml"), "someone else's");
  const files = new Map([
    ["a.txt", bytes("new")],
    ["a.yaml", bytes("new")],
  ]);
  expect(() => writeNoticeFiles(folder.seeds(), files, ["a.txt"])).toThrow(/a\.yaml/);
  expect(present()).toEqual({ "a.txt": "old", "a.yaml": "someone else's" });
});
