/** The site while editing, as `npm run dev` serves it. */

import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { personsEnv } from "../support/build.ts";
import { contentFolder, ROOT } from "../support/fixture.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** Starts a server for some content; gives its address. */
async function startDev(content: string, cache: string): Promise<string> {
  const child = spawn(process.execPath, ["node_modules/astro/bin/astro.mjs", "dev", "--port", "0"], {
    cwd: ROOT,
    env: {
      ...personsEnv(),
      ASTRO_TELEMETRY_DISABLED: "1",
      ASTRO_CACHE_DIR: cache,
      SITE_CONFIG: join(ROOT, "tests/fixtures/site/site.yaml"),
      CONTENT_DIR: content,
      NO_COLOR: "1",
    },
  });
  onTestFinished(async () => {
    child.kill();
    await new Promise((done) => child.once("close", done));
  });
  let output = "";
  return new Promise((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/localhost:\d+\//.exec(output)?.[0];
      if (address) done(address);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("close", () => fail(new Error(output)));
  });
}

test("a page shows what was converted while the server runs, and so does a list of measures", async () => {
  const folder = await temporaryFolder();
  const content = join(folder, "content");
  cpSync(contentFolder(), content, { recursive: true });
  const address = await startDev(content, join(folder, "cache"));
  const read = async (path: string) => (await fetch(address + path)).text();
  const page = "measures/qingdao-2025/14/";
  const [before, after] = ["进一步支持跨境电商发展", "进一步支持跨境电商的发展"];
  expect(await read(page)).toContain(before);
  const file = join(content, "measures/qingdao-2025/14.mdx");
  await writeFile(file, (await readFile(file, "utf8")).replace(before, after));
  await expect.poll(() => read(page), { timeout: 60_000, interval: 500 }).toContain(after);
  // Names in lists have places where a line may end.
  expect((await read("measures/")).replaceAll("<wbr>", "")).toContain(after);
});
