/** `policy-site verify` says, file by file, whether a copy is what was built. */
import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { startOddHost } from "../support/odd-host.ts";
import { runPolicySite } from "../support/policy-site.ts";
import { smallSite } from "../support/small-site.ts";
import { temporaryFolder } from "../support/temporary.ts";

const verify = (...args: string[]) => runPolicySite("verify", ...args);

test("a copy that is what was built, in a folder or on a host, ends it with 0", async () => {
  const site = await smallSite();
  for (const copy of [site, await startOddHost(site)]) {
    const { status, lines } = await verify(copy);
    expect([status, lines.at(-1)]).toEqual([0, expect.stringMatching(/：\d+ 个文件都与清单一致（\w+）。$/)]);
  }
});

test("a file that lacks, one that changed and one too many are named, and end it with 1", async () => {
  const kept = join(await temporaryFolder(), "manifest.json");
  const site = await smallSite(async (folder) => {
    await copyFile(join(folder, "manifest.json"), kept);
    await rm(join(folder, "about/index.html"));
    await writeFile(join(folder, "search/index.html"), "甲");
    await writeFile(join(folder, "own.html"), "甲");
  });
  const faults = [
    expect.stringMatching(/^about\/index\.html：缺这个文件/),
    expect.stringMatching(/^search\/index\.html：内容与清单不符/),
  ];
  const inFolder = await verify(site, "--manifest", kept);
  expect(inFolder).toMatchObject({ status: 1 });
  expect(inFolder.lines).toEqual(
    expect.arrayContaining([...faults, expect.stringMatching(/^own\.html：清单里没有这个文件/)]),
  );
  expect(inFolder.lines.at(-1)).toMatch(/缺 1 个，不符 1 个，多出 1 个。$/);

  // What a host has besides can't be listed.
  const onHost = await verify(await startOddHost(site), "--manifest", kept);
  expect(onHost).toMatchObject({ status: 1 });
  expect(onHost.lines).toEqual(expect.arrayContaining(faults));
  expect(onHost.lines.at(-1)).toMatch(/缺 1 个，不符 1 个，多出 0 个。$/);
});

test("what has no manifest, or doesn't answer, is said in one sentence and ends it with 1", async () => {
  const site = await smallSite((folder) => rm(join(folder, "manifest.json")));
  expect(await verify(site)).toEqual({
    status: 1,
    lines: [expect.stringMatching(/^没有取到清单 .*manifest\.json/)],
  });
  const closed = `http://127.0.0.1:${await freePort()}/`;
  expect(await verify(closed)).toEqual({
    status: 1,
    lines: [expect.stringMatching(/没有应答（主机没有在这个端口上服务/)],
  });
});

test.each([
  ["no target", []],
  ["no such folder", ["no-such-folder"]],
  ["a manifest that isn't there", [".", "--manifest", "no.json"]],
])("%s ends it with 2, a sentence and the usage", async (_, args) => {
  const { status, lines } = await verify(...args);
  expect([status, lines]).toEqual([
    2,
    [expect.any(String), expect.stringMatching(/^用法：npm run verify -- /)],
  ]);
});
