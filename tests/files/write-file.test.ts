/** A file is written whole or not at all, also where the disk has no room for it. */
import { spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { WriteError } from "../../scripts/files/write-error.ts";
import { tidyFolder, writeFileWhole } from "../../scripts/files/write-file.ts";
import { copyNotices } from "../support/copy-notices.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { states, systemError, watched } from "./steps.ts";

const text = (path: string) => readFileSync(path, "utf8");

describe("a file", () => {
  test("is made, and replaced, with nothing left beside it", async () => {
    const folder = await temporaryFolder();
    writeFileWhole(join(folder, "a.yaml"), "old");
    writeFileWhole(join(folder, "a.yaml"), "new");
    expect(text(join(folder, "a.yaml"))).toBe("new");
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  test("is one of many whose folder is cleared once of what killed runs left", async () => {
    const running = `.b.json.${process.pid}.new`;
    const folder = await temporaryFolder({
      ".a.json.999999999.new": "half",
      [running]: "half",
      "c.new": "own",
    });
    writeFileWhole(join(folder, "d.json"), "new", { tidy: false });
    expect(readdirSync(folder)).toContain(".a.json.999999999.new");
    tidyFolder(folder);
    expect(readdirSync(folder).sort()).toEqual([running, "c.new", "d.json"]);
  });

  test("keeps its mode, and is replaced where a link points", async () => {
    const folder = await temporaryFolder({ "real.yaml": "old" });
    chmodSync(join(folder, "real.yaml"), 0o640);
    symlinkSync("real.yaml", join(folder, "link.yaml"));
    writeFileWhole(join(folder, "link.yaml"), "new");
    expect(text(join(folder, "real.yaml"))).toBe("new");
    expect(statSync(join(folder, "real.yaml")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(["link.yaml", "real.yaml"]);
  });

  test("is the old or the new one after a kill before any step, and the next run clears up", async () => {
    const folder = await temporaryFolder({ "a.yaml": "old" });
    const write = () => writeFileWhole(join(folder, "a.yaml"), "new");
    const kept = await states(folder, await temporaryFolder(), write);
    expect(kept.map((state) => text(join(state, "a.yaml")))).toEqual(["old", "old", "new"]);
    writeFileSync(join(folder, ".a.yaml.999999999.new"), "half");
    write();
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });

  test.each([
    ["writeFileSync", "ENOSPC", "磁盘已满；原有的文件没有改动，请腾出空间后重试"],
    ["renameSync", "EACCES", "没有写入的权限；原有的文件没有改动，请核对该处的权限后重试"],
    ["renameSync", "EWHATEVER", "EWHATEVER: as the test wishes；原有的文件没有改动，请核对该处后重试"],
  ])("stays as it was where %s fails with %s, and a sentence says so", async (failing, code, words) => {
    const folder = await temporaryFolder({ "a.yaml": "old" });
    const write = () =>
      watched(
        (change) => {
          if (change === failing) throw systemError(code);
        },
        () => writeFileWhole(join(folder, "a.yaml"), "new"),
      );
    await expect(write()).rejects.toThrow(WriteError);
    await expect(write()).rejects.toThrow(`没有写入 ${join(folder, "a.yaml")}：${words}`);
    expect(text(join(folder, "a.yaml"))).toBe("old");
    expect(readdirSync(folder)).toEqual(["a.yaml"]);
  });
});

/** Two notices that have links with one another. */
const NOTICES = ["national-2024", "dalian-2024"];

/** Runs a command that may write no file longer than a block: the system's own limit, which fails like a full disk. */
function runWithoutRoom(script: string, ...args: string[]) {
  const command = `ulimit -f 1; exec "$0" "$@"`;
  return spawnSync("sh", ["-c", command, process.execPath, script, ...args], { encoding: "utf8" });
}

const everything = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, text(path)]),
  );

describe.skipIf(process.platform === "win32")("where there is no room", () => {
  test.each([
    ["ids", "vocabulary/ids.yaml", (seeds: string) => [seeds], /^ {2}national-2024-29: .*\n/m],
    ["links", "vocabulary/links.yaml", (seeds: string) => ["--seeds", seeds, "--seal"], /^ +texts: .*\n/m],
  ])("%s leaves its ledger whole", async (command, ledger, args, gap) => {
    const seeds = join(await temporaryFolder(), "seeds");
    copyNotices(seeds, NOTICES);
    const path = join(seeds, ledger);
    const shortened = text(path).replace(gap, "");
    expect(shortened).not.toBe(text(path));
    writeFileSync(path, shortened);
    const before = everything(seeds);
    const failed = runWithoutRoom(`scripts/${command}.ts`, ...args(seeds));
    expect(failed.stderr.split("\n").filter((line) => line.startsWith("没有写入"))).toEqual([
      `没有写入 ${path}：文件超过了系统允许的大小；原有的文件没有改动，请放宽限制（ulimit -f）后重试`,
    ]);
    expect(failed.stderr).not.toContain("    at ");
    expect(failed.status).toBe(1);
    expect(everything(seeds)).toEqual(before);
    const done = spawnSync(process.execPath, [`scripts/${command}.ts`, ...args(seeds)], { encoding: "utf8" });
    expect(done.status).toBe(0);
    expect(text(path)).not.toBe(before[path]);
  });

  test("convert leaves the content whole", async () => {
    const folder = await temporaryFolder();
    const [seeds, content] = [join(folder, "seeds"), join(folder, "content")];
    copyNotices(seeds, NOTICES);
    const args = ["scripts/convert.ts", "--seeds", seeds, "--content", content] as const;
    expect(spawnSync(process.execPath, args).status).toBe(0);
    writeFileSync(join(folder, "content/notices/national-2024.mdx"), '---\nid: "national-2024"\n---\n');
    const before = everything(folder);
    const failed = runWithoutRoom(...args);
    expect(failed.stderr).toContain(`没有写入 ${join(folder, "content")}：文件超过了系统允许的大小`);
    expect(failed.stderr).not.toContain("    at ");
    expect(failed.status).toBe(1);
    expect(everything(folder)).toEqual(before);
  });
});
