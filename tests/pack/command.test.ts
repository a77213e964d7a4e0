/** `policy-site pack` refuses what can't be meant, in one sentence, and writes nothing then. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mark } from "../../scripts/files/owned-folder.ts";
import { PackError, packSite } from "../../scripts/pack/edition.ts";
import { temporaryFolder, writeFiles } from "../support/temporary.ts";

function pack(...args: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/pack.ts", ...args], { encoding: "utf8" });
  return { status, stderr };
}

test("a folder that no build has made", async () => {
  const folder = await temporaryFolder({ "index.html": "" });
  const out = join(folder, "a.zip");
  const { status, stderr } = pack("--in", folder, "--out", out);
  expect(status).toBe(2);
  expect(stderr.split("\n")[0]).toBe(`“${folder}”不是 npm run build 生成的网站；请先运行 npm run build`);
  expect(existsSync(out)).toBe(false);
});

test("an archive that isn't one, is a folder, or would lie in the site", async () => {
  const folder = await temporaryFolder();
  const dist = join(folder, "dist");
  mkdirSync(join(folder, "b.zip"));
  mkdirSync(dist);
  mark(dist, "build");
  const said = (out: string) => {
    const { status, stderr } = pack("--in", dist, "--out", join(folder, out));
    expect(status).toBe(2);
    return stderr.split("\n")[0];
  };
  expect(said("a.tar")).toContain("--out 应是一个 .zip 文件");
  expect(said("b.zip")).toContain("是目录，应是文件");
  expect(said("dist/a.zip")).toContain("在所打包的网站里；请写到别处");
});

test("a site that a build replaces while it is packed, so that no archive is of two sites", async () => {
  const home = '<meta property="og:site_name" content="甲">';
  const folder = await temporaryFolder();
  const site = (name: string, words: string) =>
    writeFiles(join(folder, name), {
      "build.json": '{ "readers": "", "site": "1", "files": {} }',
      "index.html": home,
      "a/index.html": words,
    });
  await site("dist", "旧");
  await site("new", "新");
  const dist = join(folder, "dist");
  const packing = packSite(dist);
  renameSync(dist, join(folder, "old"));
  renameSync(join(folder, "new"), dist);
  await expect(packing).rejects.toThrow(PackError);
  await expect(packing).rejects.toThrow(
    `${dist}：打包时其中的文件又有改动，没有写出离线版；请等改动它的命令结束后再运行`,
  );
  expect((await packSite(dist)).files).toBe(6);
});
