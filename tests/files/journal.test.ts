/** Several files of a folder change all or none: after failures, and after a kill before any step. */
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { recoverNoticeFiles, writeNoticeFiles } from "../../scripts/add/notice-files.ts";
import { commit, recoverStage } from "../../scripts/files/journal.ts";
import { WriteError } from "../../scripts/files/write-error.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { states, systemError, watched } from "./steps.ts";

const OLD = { "a.txt": "old a", "deep/b.txt": "old b", "deep/gone/c.txt": "old c" };
const NEW = { "a.txt": "new a", "deep/b.txt": "new b", "deep/more/d.txt": "new d" };
const CHANGES = { write: new Map(Object.entries(NEW)), remove: ["deep/gone/c.txt"] };

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder(OLD);
});

function files(root = folder): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, "utf8")]));
}

test("changes are carried out, folders that they empty go, and no stage is left", () => {
  commit(folder, ".stage", CHANGES);
  expect(files()).toEqual(NEW);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    ...["a.txt", "deep", "deep/b.txt", "deep/more", "deep/more/d.txt"],
  ]);
});

/** Fails when a file is put in its place, of which others were put before. */
const failing = (change: string, paths: readonly string[]) => {
  if (change === "renameSync" && paths[1]?.endsWith("more/d.txt")) throw systemError("EACCES");
};

test.each([
  ["writeFileSync", "ENOSPC", "磁盘已满；原有的文件没有改动"],
  ["renameSync", "EACCES", "没有写入的权限；原有的文件没有改动"],
  ["rmSync", "EPERM", "系统不允许写入；原有的文件没有改动"],
])("where %s fails on the way, everything is as it was", async (failed, code, words) => {
  const place: Record<string, string> = {
    writeFileSync: "/1",
    renameSync: "more/d.txt",
    rmSync: "gone/c.txt",
  };
  const run = () =>
    watched(
      (change, paths) => {
        if (change === failed && paths.some((path) => path.endsWith(place[failed] ?? "")))
          throw systemError(code);
      },
      () => commit(folder, ".stage", CHANGES),
    );
  await expect(run()).rejects.toThrow(WriteError);
  await expect(run()).rejects.toThrow(words);
  expect(files()).toEqual(OLD);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual([
    ...["a.txt", "deep", "deep/b.txt", "deep/gone", "deep/gone/c.txt"],
  ]);
});

test.each([
  ["carrying changes out", () => {}, [OLD, NEW]],
  ["taking them back", failing, [OLD, NEW]],
] as const)("a kill before any step of %s is put right by the next run", async (_, before, outcomes) => {
  const kept = await states(folder, await temporaryFolder(), () => commit(folder, ".stage", CHANGES), before);
  expect(kept.length).toBeGreaterThan(12);
  const seen = kept.map((state) => {
    recoverStage(state, ".stage");
    const found = files(state);
    expect(outcomes).toContainEqual(found);
    expect(existsSync(join(state, ".stage"))).toBe(false);
    return found;
  });
  expect(new Set(seen.map((found) => found["a.txt"]))).toEqual(new Set(["old a", "new a"]));
});

test("a kill while the next run puts things right is put right as well", async () => {
  for (const before of [() => {}, failing]) {
    const home = await temporaryFolder();
    cpSync(folder, join(home, "x"), { recursive: true });
    const target = join(home, "x");
    const kept = await states(
      target,
      await temporaryFolder(),
      () => commit(target, ".stage", CHANGES),
      before,
    );
    for (const state of kept) {
      for (const again of await states(state, await temporaryFolder(), () => recoverStage(state, ".stage"))) {
        recoverStage(again, ".stage");
        expect([OLD, NEW]).toContainEqual(files(again));
      }
    }
  }
});

test("a notice whose adding was killed is complete or absent after the next command", async () => {
  const seeds = await temporaryFolder({ "a.txt": "old", "a.original.pdf": "old" });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const added = new Map([
    ["a.txt", bytes("new")],
    ["a.original.docx", bytes("new")],
    ["a.yaml", bytes("new")],
  ]);
  const place = () => writeNoticeFiles(seeds, added, ["a.txt", "a.original.pdf"]);
  const kept = await states(seeds, await temporaryFolder(), place);
  const seen = kept.map((state) => {
    recoverNoticeFiles(state);
    const found = Object.entries(files(state)).filter(([name]) => !name.startsWith(".add.lock"));
    return JSON.stringify(Object.fromEntries(found));
  });
  expect(new Set(seen)).toEqual(
    new Set([
      JSON.stringify({ "a.original.pdf": "old", "a.txt": "old" }),
      JSON.stringify({ "a.original.docx": "new", "a.txt": "new", "a.yaml": "new" }),
    ]),
  );
});
