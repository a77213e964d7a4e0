/** A folder is put in the place of another whole: whoever looks finds the old one or the new one. */
import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { putFolder, takePlace } from "../../scripts/files/swap-folder.ts";
import { BusyError, WriteError } from "../../scripts/files/write-error.ts";
import { runs } from "../support/runs.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { runKilled } from "./killed.ts";
import { states, systemError, watched } from "./steps.ts";

/** So many files, over several folders, has each generation of a site. */
const FILES = 10;

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const dist = (root = folder) => join(root, "web", "dist");

/** A whole site; each of its files names its generation. */
async function site(path: string, generation: string): Promise<void> {
  for (let index = 0; index < FILES; index += 1) {
    const at = join(path, index % 3 === 0 ? "." : `part-${index % 7}`);
    await mkdir(at, { recursive: true });
    writeFileSync(join(at, `${index}.html`), generation);
  }
}

/** The one generation that all files of a place belong to; `null` where nothing is there. */
function generation(path: string): string | null {
  if (!existsSync(path)) return null;
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = new Set(files.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8")));
  expect({ files: files.length, generations: [...found] }).toEqual({
    files: FILES,
    generations: [expect.stringMatching(/^(?:old|new|next)$/)],
  });
  return [...found][0] ?? null;
}

/** What lies beside a place. */
const beside = (root = folder) => readdirSync(join(root, "web")).filter((name) => name !== "dist");

async function fill(finished: string, place = dist()): Promise<void> {
  const taken = takePlace(place);
  try {
    await taken.fill(finished);
  } finally {
    taken.release();
  }
}

describe("a site", () => {
  test.each(["absent", "empty", "old"])(
    "goes where the place is %s, and leaves nothing beside it",
    async (was) => {
      if (was !== "absent") await mkdir(dist(), { recursive: true });
      if (was === "old") await site(dist(), "old");
      await site(join(folder, "made"), "new");
      await fill(join(folder, "made"));
      expect(generation(dist())).toBe("new");
      expect(beside()).toEqual([]);
      expect(existsSync(join(folder, "made"))).toBe(false);
    },
  );

  test("goes where a link points, and the link stays", async () => {
    await site(join(folder, "web/real"), "old");
    symlinkSync("real", dist());
    await site(join(folder, "made"), "new");
    await fill(join(folder, "made"));
    expect(generation(join(folder, "web/real"))).toBe("new");
    expect(generation(dist())).toBe("new");
  });

  test("comes from another file system", async (context) => {
    const other = "/dev/shm";
    if (!existsSync(other) || statSync(other).dev === statSync(folder).dev)
      return context.skip("this machine has no second file system to write to");
    const made = await mkdtemp(join(other, "policy-site-test-"));
    try {
      await site(dist(), "old");
      await site(join(made, "site"), "new");
      await fill(join(made, "site"));
      expect(generation(dist())).toBe("new");
      expect(beside()).toEqual([]);
    } finally {
      await rm(made, { recursive: true, force: true });
    }
  });

  test("that can't be put in leaves the old one, and a sentence", async () => {
    await site(dist(), "old");
    const full = (failing: string, code: string) =>
      watched(
        (change, [from = ""]) => {
          if (change === "renameSync" && from === join(folder, "made")) throw systemError("EXDEV");
          if (change === failing && (change !== "renameSync" || from.endsWith("/new")))
            throw systemError(code);
        },
        () => fill(join(folder, "made")),
      );
    for (const [failing, code, words] of [
      ["cpSync", "ENOSPC", "磁盘已满"],
      ["renameSync", "EACCES", "没有写入的权限"],
      ["renameSync", "EBUSY", "是挂载点，不能整个换掉；原有的文件没有改动"],
    ] as const) {
      await site(join(folder, "made"), "new");
      await expect(full(failing, code)).rejects.toThrow(WriteError);
      await expect(full(failing, code)).rejects.toThrow(words);
      expect(generation(dist())).toBe("old");
      expect(beside()).toEqual([]);
    }
  });

  test("that can't be put in while the old one can't be put back either is put in by the next run", async () => {
    await site(dist(), "old");
    await site(join(folder, "made"), "new");
    const broken = () =>
      watched(
        (change, [, to]) => {
          if (change === "renameSync" && to === dist()) throw systemError("EIO");
        },
        () => fill(join(folder, "made")),
      );
    await expect(broken()).rejects.toThrow(WriteError);
    expect(generation(dist())).toBe(null);
    takePlace(dist()).release();
    expect(generation(dist())).toBe("new");
    expect(beside()).toEqual([]);
  });

  test("is not put where another process is at work", async () => {
    await site(dist(), "old");
    writeFileSync(join(folder, "web/.dist.lock"), String(process.ppid));
    expect(() => takePlace(dist())).toThrow(BusyError);
    writeFileSync(join(folder, "web/.dist.lock"), "999999999");
    takePlace(dist()).release();
    expect(beside()).toEqual([]);
  });

  test("can be made of files at once", async () => {
    await putFolder(dist(), new Map([["a.txt", "old"]]));
    await putFolder(
      dist(),
      new Map([
        ["b.txt", "new"],
        ["c/d.txt", "new"],
      ]),
    );
    expect(readdirSync(dist(), { recursive: true }).sort()).toEqual(["b.txt", "c", "c/d.txt"]);
    expect(beside()).toEqual([]);
  });
});

describe("a run that is killed", () => {
  const across =
    (failing: (from: string, to: string) => boolean) => (change: string, paths: readonly string[]) => {
      const [from = "", to = ""] = paths;
      if (change === "renameSync" && failing(from, to)) throw systemError("EXDEV");
    };

  test.each([
    ["on one file system", () => {}],
    ["from another file system", across((from) => from.endsWith("/made"))],
    ["where the old folder can't be renamed", across((from) => from.endsWith("/dist"))],
  ])(
    "before any step of a swap leaves the old site or the new one, or is completed: %s",
    async (_, before) => {
      await site(dist(), "old");
      await site(join(folder, "made"), "new");
      const copies = await temporaryFolder();
      const kept = await states(folder, copies, () => fill(join(folder, "made")), before);
      expect(kept.length).toBeGreaterThan(8);
      const seen = kept.map((state) => {
        const left = generation(dist(state));
        takePlace(dist(state)).release();
        expect(beside(state)).toEqual([]);
        const after = generation(dist(state));
        if (left === "new") expect(after).toBe("new");
        return [left, after];
      });
      expect(seen.filter(([left]) => left === null).length, "states with an empty place").toBeLessThanOrEqual(
        1,
      );
      expect(new Set(seen.map(([, after]) => after))).toEqual(new Set(["old", "new"]));
    },
  );

  test("before any step of putting right what a killed run left is put right, too", async () => {
    await site(dist(), "old");
    await site(join(folder, "made"), "new");
    const kept = await states(folder, await temporaryFolder(), () => fill(join(folder, "made")));
    for (const state of kept) {
      const again = await states(state, await temporaryFolder(), () => takePlace(dist(state)).release());
      for (const left of again) {
        takePlace(dist(left)).release();
        expect(generation(dist(left))).toMatch(/^(?:old|new)$/);
        expect(beside(left)).toEqual([]);
      }
    }
  });

  test("many times, whenever it comes, never leaves half a site", { timeout: 120_000 }, async () => {
    await site(join(folder, "kept/old"), "old");
    await site(join(folder, "kept/new"), "new");
    await site(dist(), "old");
    const seen = new Set<string>();
    let whole = await swapping("new", null);
    whole = Math.max(whole, await swapping("old", null));
    for (let kill = 0; kill < runs(6); kill += 1) {
      const next = generation(dist()) === "old" ? "new" : "old";
      await swapping(next, whole * Math.random());
      const left = generation(dist());
      takePlace(dist()).release();
      const after = generation(dist());
      expect(["old", "new"]).toContain(after);
      if (left !== null) seen.add(left === next ? "the new one" : "the old one");
      expect(beside()).toEqual([]);
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  /** Lets a process swap in a generation, and kills it so many milliseconds after it began; gives how long it took. */
  async function swapping(next: string, killAfter: number | null): Promise<number> {
    const made = join(folder, "made");
    await rm(made, { recursive: true, force: true });
    cpSync(join(folder, "kept", next), made, { recursive: true });
    return runKilled("swap-writer.ts", [made, dist()], killAfter);
  }
});
