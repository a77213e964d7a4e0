/** Commands that are at work at once: each sees files of one moment, and none undoes what another one did. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { holdingSeeds, holdSeeds, writeNoticeFiles } from "../../scripts/add/notice-files.ts";
import { SteadyInputs } from "../../scripts/build/steady-inputs.ts";
import { changeWithin } from "../../scripts/files/file-set.ts";
import { lock } from "../../scripts/files/lock.ts";
import { readSteadily } from "../../scripts/files/steady-reading.ts";

import { BusyError } from "../../scripts/files/write-error.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { states } from "./steps.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a lock", () => {
  test("names its process from the first moment, so that nobody takes it for one that was left", async () => {
    const folder = await temporaryFolder({ ".a.lock": "999999999" });
    const kept = await states(folder, await temporaryFolder(), () => lock(join(folder, ".a.lock"), folder)());
    const locks = kept
      .map((state) => join(state, ".a.lock"))
      .map((file) => (existsSync(file) ? readFileSync(file, "utf8") : null));
    expect(new Set(locks)).toEqual(new Set(["999999999", null, String(process.pid)]));
    expect(readdirSync(folder)).toEqual([]);
  });

  test("in whose place a folder lies is said in one sentence, and the folder stays", async () => {
    const folder = await temporaryFolder({ ".a.lock/mine.txt": "" });
    const file = join(folder, ".a.lock");
    expect(() => lock(file, folder)).toThrow(
      `没有写入 ${folder}：${file} 是目录，那里要放锁文件；原有的文件没有改动，请移走该目录后重试`,
    );
    expect(readdirSync(folder, { recursive: true })).toEqual([".a.lock", ".a.lock/mine.txt"]);
  });

  test("is waited for as long as is said; of another program's process it is said what to do", async () => {
    const folder = await temporaryFolder({ ".a.lock": String(process.ppid) });
    const file = join(folder, ".a.lock");
    const began = performance.now();
    const wait = () => lock(file, folder, { patience: 60 });
    expect(wait).toThrow(BusyError);
    expect(performance.now() - began).toBeGreaterThan(50);
    expect(wait).toThrow(
      `${folder}：另一个命令（进程 ${process.ppid}）正在写入；请等它结束后再运行（如该进程与本项目无关，请删除 ${file}）`,
    );
    expect(readdirSync(folder)).toEqual([".a.lock"]);
  });
});

describe("sources", () => {
  test("are held until the last who holds them lets go, and by one process only", async () => {
    const folder = await temporaryFolder({ "a.txt": "old" });
    const release = holdSeeds(folder);
    writeNoticeFiles(folder, new Map([["a.txt", bytes("new")]]), ["a.txt"]);
    expect(readFileSync(join(folder, ".add.lock"), "utf8")).toBe(String(process.pid));
    release();
    expect(readdirSync(folder)).toEqual(["a.txt"]);
    writeFileSync(join(folder, ".add.lock"), String(process.ppid));
    expect(() => holdingSeeds(folder, () => 1)).toThrow(BusyError);
  });

  test("that are changed while they are read are read again", async () => {
    const folder = await temporaryFolder({ "a.txt": "old", "b/c.txt": "old" });
    let times = 0;
    const { value, isCurrent } = readSteadily([folder], () => {
      times += 1;
      const first = readFileSync(join(folder, "a.txt"), "utf8");
      if (times === 1) for (const name of ["a.txt", "b/c.txt"]) writeFileSync(join(folder, name), "newer");
      return [first, readFileSync(join(folder, "b/c.txt"), "utf8")];
    });
    expect([times, value, isCurrent()]).toEqual([2, ["newer", "newer"], true]);
    writeFileSync(join(folder, "b/d.txt"), "");
    expect(isCurrent()).toBe(false);
  });

  test("that are half in place are not read", async () => {
    const folder = await temporaryFolder({ "a.txt": "new", ".add/journal.json": "{}" });
    expect(() => readSteadily([folder], () => "read")).toThrow(BusyError);
  });

  test("that can't be read say why", async () => {
    const folder = join(await temporaryFolder(), "gone");
    expect(() => readSteadily([folder], () => readdirSync(folder))).toThrow("ENOENT");
  });
});

test("a conversion's files are changed by others only when it has written them", async () => {
  const folder = await temporaryFolder();
  expect(changeWithin(folder, () => readdirSync(folder))).toEqual([".convert.lock"]);
  expect(readdirSync(folder)).toEqual([]);
});

test("a build notices that its sources or its content are changed by others", async () => {
  const folder = await temporaryFolder({ "seeds/a.txt": "甲", "content/notices/a.mdx": "甲" });
  const [seeds, content] = [join(folder, "seeds"), join(folder, "content")];
  const inputs = new SteadyInputs(seeds, content);
  writeFileSync(join(content, "notices/b.mdx"), "乙");
  writeFileSync(join(seeds, ".add.lock"), "1");
  expect(inputs.changed()).toBe(null);
  inputs.converted();
  expect(inputs.changed()).toBe(null);
  writeFileSync(join(content, "notices/b.mdx"), "丙丁");
  expect(inputs.changed()).toBe(content);
  mkdirSync(join(seeds, "vocabulary"));
  writeFileSync(join(seeds, "vocabulary/ids.yaml"), "");
  expect(inputs.changed()).toBe(seeds);
});
