/** A run that converts only what changed gives what a clean run gives. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { convertFolder } from "../../scripts/converter/folder/convert-folder.ts";
import { SEEDS_FOLDER } from "../support/fixture.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "incremental-"));
  cpSync(SEEDS_FOLDER, join(folder, "seeds"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seed = (file: string) => join(folder, "seeds", file);
const edit = (file: string, from: string, to: string) =>
  writeFileSync(seed(file), readFileSync(seed(file), "utf8").replace(from, to));
const entries = () => readdirSync(join(folder, "cache")).length;

function convert(cache: string | null) {
  const seeds = join(folder, "seeds");
  return convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true, cache });
}

function bothWays() {
  const incremental = convert(join(folder, "cache"));
  expect([...incremental.files]).toEqual([...convert(null).files]);
  expect(incremental.files.size).toBeGreaterThan(200);
}

test("after each kind of change, incremental and clean output are equal, and only what changed is converted", () => {
  bothWays();
  expect(entries()).toBe(5);
  bothWays();
  expect(entries()).toBe(5);
  edit("qingdao-2025.txt", "深入开展出口锂电池", "进一步深入开展出口锂电池");
  bothWays();
  expect(entries()).toBe(6);
  edit("national-2024.txt", "ERP联网申报+快速审核", "ERP联网申报和快速审核");
  bothWays();
  expect(entries()).toBe(7);
  edit("tianjin-2025-draft.yaml", "addedOn: 2026-11-23", "addedOn: 2026-11-22");
  bothWays();
  expect(entries()).toBe(8);
  edit("vocabulary/departments.yaml", "name: 青岛市商务局", "name: 青岛市商务局（新）");
  bothWays();
  expect(entries()).toBe(13);
});

test("a broken entry is converted anew", () => {
  bothWays();
  for (const file of readdirSync(join(folder, "cache"))) writeFileSync(join(folder, "cache", file), "{");
  bothWays();
});
