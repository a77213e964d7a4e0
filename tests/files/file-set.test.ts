import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { difference, recover, replaceFiles } from "../../scripts/files/file-set.ts";
import { BusyError } from "../../scripts/files/write-error.ts";
import { runs } from "../support/runs.ts";
import { runKilled } from "./killed.ts";

let target: string;
beforeEach(() => {
  target = mkdtempSync(join(tmpdir(), "file-set-"));
});
afterEach(() => rmSync(target, { recursive: true, force: true }));

/** All files of the target, the journal's own among them. */
function present(): string[] {
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The one generation that every file belongs to. @throws where they are mixed */
function generation(): string {
  const files = present();
  const kinds = new Set(files.map((file) => readFileSync(file, "utf8").split("\n")[0] ?? ""));
  expect(kinds.size).toBe(1);
  const [kind = ""] = kinds;
  expect(files).toHaveLength(60);
  for (const file of files) expect(file).toContain(`${kind}-`);
  return kind;
}

/** Lets a process write a generation, and kills it so many milliseconds after it began; gives how long it took. */
const write = (kind: string, killAfter: number | null) =>
  runKilled("file-set-writer.ts", [target, kind], killAfter);

describe("replacing files", () => {
  test("leaves exactly the files of the set in the folders that it owns, and others alone", () => {
    writeFileSync(join(target, "README"), "by hand");
    replaceFiles(
      target,
      new Map([
        ["notices/a.mdx", "甲"],
        ["notices/b/c.mdx", "乙"],
      ]),
      ["notices"],
    );
    replaceFiles(target, new Map([["notices/a.mdx", "丙"]]), ["notices"]);
    expect(present().map((file) => file.slice(target.length + 1))).toEqual(["README", "notices/a.mdx"]);
    expect(readFileSync(join(target, "notices/a.mdx"), "utf8")).toBe("丙");
  });

  test("writes only what differs", () => {
    const files = new Map([
      ["notices/a.mdx", "甲"],
      ["notices/b.mdx", "乙"],
    ]);
    replaceFiles(target, files, ["notices"]);
    expect(difference(target, files, ["notices"])).toEqual({ write: [], remove: [] });
    expect(replaceFiles(target, new Map(files).set("notices/b.mdx", "丁"), ["notices"])).toEqual({
      write: ["notices/b.mdx"],
      remove: [],
    });
  });

  test("refuses while another process that lives is at work, and takes over from a dead one", () => {
    writeFileSync(join(target, ".convert.lock"), String(process.ppid));
    expect(() => replaceFiles(target, new Map([["notices/a.mdx", "甲"]]), ["notices"])).toThrow(BusyError);
    writeFileSync(join(target, ".convert.lock"), "999999999");
    replaceFiles(target, new Map([["notices/a.mdx", "甲"]]), ["notices"]);
    expect(present()).toHaveLength(1);
  });

  test.runIf(process.platform === "linux")(
    "takes over a lock that is older than the process which has its number now",
    () => {
      const file = join(target, ".convert.lock");
      writeFileSync(file, String(process.ppid));
      utimesSync(file, new Date(0), new Date(0));
      replaceFiles(target, new Map([["notices/a.mdx", "甲"]]), ["notices"]);
      expect(present()).toHaveLength(1);
    },
  );
});

describe("a killed run", () => {
  test("is completed or rolled back by the next, whenever it was killed", { timeout: 120_000 }, async () => {
    await write("old", null);
    const whole = await write("new", null);
    await write("old", null);
    const seen = new Set<string>();
    const states = new Set<number>();
    const isEnough = () => seen.size === 2 && states.size > 2;
    for (let run = 0; run < runs(6) || (!isEnough() && run < 200); run += 1) {
      const before = generation();
      const after = before === "old" ? "new" : "old";
      await write(after, whole * Math.random());
      states.add(present().length);
      recover(target);
      const found = generation();
      expect([before, after]).toContain(found);
      seen.add(found === before ? "rolled back" : "completed");
    }
    expect([...seen].sort()).toEqual(["completed", "rolled back"]);
    expect(states.size, "some kills came while files were being written").toBeGreaterThan(2);
  });

  test("is completed from every single step of its journal", () => {
    const old = new Map([
      ["notices/a.mdx", "甲"],
      ["notices/b.mdx", "乙"],
      ["notices/c.mdx", "丙"],
    ]);
    const next = new Map([
      ["notices/a.mdx", "新甲"],
      ["notices/b.mdx", "新乙"],
      ["notices/d.mdx", "丁"],
    ]);
    for (let done = 0; done <= 3; done += 1) {
      replaceFiles(target, old, ["notices"]);
      const changes = difference(target, next, ["notices"]);
      stage(changes.write, next, changes, done);
      recover(target);
      expect(difference(target, next, ["notices"])).toEqual({ write: [], remove: [] });
      expect(present()).toHaveLength(3);
    }
  });

  /** Lays a stage by hand as a run would that was killed after `done` of its renames. */
  function stage(write: string[], files: ReadonlyMap<string, string>, journal: unknown, done: number): void {
    const folder = join(target, ".convert");
    replaceFiles(folder, new Map(write.map((path, index) => [String(index), files.get(path) ?? ""])), []);
    writeFileSync(join(folder, "journal.json"), JSON.stringify(journal));
    for (const [index, path] of write.slice(0, done).entries()) {
      writeFileSync(join(target, path), files.get(path) ?? "");
      rmSync(join(folder, String(index)));
    }
  }
});
