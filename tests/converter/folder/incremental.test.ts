/** A run that converts only what changed gives what a clean run gives. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { codeHash } from "../../../scripts/converter/folder/cache.ts";
import { convertFolder } from "../../../scripts/converter/folder/convert-folder.ts";
import type { FileSet } from "../../../scripts/files/file-set.ts";
import { copyNotices } from "../../support/copy-notices.ts";
import { ROOT, VOCABULARY } from "../../support/fixture.ts";

let folder: string;
/** Two notices that were converted with an empty cache, and what that gave; a test copies them. */
let converted: { folder: string; files: FileSet };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "incremental-"));
  copyNotices(join(folder, "seeds"), ["qingdao-2022", "tianjin-2025-draft"]);
  converted = { folder, files: convert(join(folder, "cache")).files };
  return () => rmSync(converted.folder, { recursive: true, force: true });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "incremental-"));
  cpSync(converted.folder, folder, { recursive: true });
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

/** Converts with the cache and without; gives the number of files, which are the same. */
function bothWays(): number {
  const incremental = convert(join(folder, "cache"));
  expect([...incremental.files]).toEqual([...convert(null).files]);
  expect(incremental.files.size).toBeGreaterThan(50);
  return incremental.files.size;
}

test("after each kind of change, incremental and clean output are equal, and only what changed is converted", () => {
  for (const name of ["seeds", "cache"]) rmSync(join(folder, name), { recursive: true });
  copyNotices(join(folder, "seeds"), ["qingdao-2025", "national-2024", "tianjin-2025-draft"]);
  expect(bothWays()).toBeGreaterThan(100);
  expect(entries()).toBe(3);
  bothWays();
  expect(entries()).toBe(3);
  edit("qingdao-2025.txt", "深入开展出口锂电池", "进一步深入开展出口锂电池");
  bothWays();
  expect(entries()).toBe(4);
  edit("national-2024.txt", "ERP联网申报+快速审核", "ERP联网申报和快速审核");
  bothWays();
  expect(entries()).toBe(5);
  edit("tianjin-2025-draft.yaml", "addedOn: 2026-11-23", "addedOn: 2026-11-22");
  bothWays();
  expect(entries()).toBe(6);
  edit("vocabulary/departments.yaml", "name: 青岛市商务局", "name: 青岛市商务局（新）");
  bothWays();
  expect(entries()).toBe(9);
});

/** Changes every entry of the cache, which must give a change. */
function damage(change: (entry: string, file: string) => string): void {
  for (const file of readdirSync(join(folder, "cache"))) {
    const path = join(folder, "cache", file);
    const entry = readFileSync(path, "utf8");
    const changed = change(entry, file);
    expect(changed).not.toBe(entry);
    writeFileSync(path, changed);
  }
}

/** An entry with the digest that belongs to it, as someone would make it who knows how. */
function forged(entry: string, file: string, change: (notice: string) => string): string {
  const [key, json] = [file.replace(/\.json$/, ""), change(entry.slice(entry.indexOf("\n") + 1))];
  const sum = createHash("sha256");
  for (const part of [key, json]) sum.update(`${part.length}:`).update(part);
  return `${sum.digest("hex")}\n${json}`;
}

test.each<[damage: string, change: (entry: string, file: string) => string]>([
  ["with a word replaced everywhere", (entry) => entry.replace(/青岛|口岸/g, "青鸟")],
  ["with a finding taken out", (entry) => entry.replace(/"findings":\[[^\]]*\]/, '"findings":[]')],
  ["cut off in the middle", (entry) => entry.slice(0, entry.length / 2)],
  ["emptied", () => ""],
  ["that is no JSON", () => "{"],
  ["in the form without a digest", (entry) => entry.slice(entry.indexOf("\n") + 1)],
  [
    "whose text was forged with its digest",
    (entry, file) => forged(entry, file, (n) => n.replace(/口岸/g, "口案")),
  ],
])("an entry %s is converted anew, and put right", (_, change) => {
  const cache = join(folder, "cache");
  const entries = () => readdirSync(cache).map((file) => readFileSync(join(cache, file), "utf8"));
  const whole = entries();
  damage(change);
  expect([...convert(cache).files]).toEqual([...converted.files]);
  expect(entries()).toEqual(whole);
});

test("an entry that belongs to another notice is converted anew", () => {
  const cache = join(folder, "cache");
  const [first = "", ...others] = readdirSync(cache);
  for (const file of others) cpSync(join(cache, first), join(cache, file));
  expect([...convert(cache).files]).toEqual([...converted.files]);
});

test("a cache that can't be written only means that the next run converts again", () => {
  rmSync(join(folder, "cache"), { recursive: true });
  writeFileSync(join(folder, "cache"), "a file where the cache's folder should be");
  bothWays();
});

test("what another version of the code converted is not used, whichever part of it changed", () => {
  const project = join(folder, "project");
  for (const name of ["scripts", "src", "package.json", "package-lock.json"])
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  mkdirSync(join(project, "seeds"));
  cpSync(VOCABULARY, join(project, "seeds/vocabulary"), { recursive: true });
  for (const name of ["ids.yaml", "links.yaml", "asked", "reviews"])
    rmSync(join(project, "seeds/vocabulary", name), { recursive: true, force: true });
  writeFileSync(join(project, "seeds/qingdao-2030.txt"), "青岛市方案\n1.甲。甲的内容。\n2.乙。乙的内容。\n");
  const run = () => {
    const args = ["scripts/convert.ts", "--content", "content"];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("已写入 content/") });
    return readdirSync(join(project, ".cache/convert")).length;
  };
  expect(run()).toBe(1);
  const versions = [
    "scripts/converter/source/clean.ts",
    "src/search/normalise.ts",
    "package.json",
    "package-lock.json",
  ];
  const hashes = [codeHash(project)];
  for (const file of versions) {
    writeFileSync(join(project, file), `${readFileSync(join(project, file), "utf8")}\n`);
    hashes.push(codeHash(project));
  }
  expect(new Set(hashes).size).toBe(versions.length + 1);
  expect(codeHash(project)).toBe(hashes.at(-1));
  expect([run(), run()]).toEqual([2, 2]);
});
