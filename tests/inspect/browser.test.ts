import { readdirSync } from "node:fs";
import { expect, onTestFinished, test, vi } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { SCRIPTED_PAGE, visitInTwoProfiles } from "../support/two-profiles.ts";

async function served(): Promise<StaticServer> {
  const server = await startServer({ root: await temporaryFolder(SCRIPTED_PAGE) });
  onTestFinished(() => server.close());
  return server;
}

test("a browser leaves no temporary files, also where a page of it is open", {
  timeout: 60_000,
}, async () => {
  const { url } = await served();
  const folder = await temporaryFolder();
  vi.stubEnv("TMPDIR", folder);
  for (let run = 0; run < 3; run += 1) {
    const browser = await launchBrowser();
    expect(readdirSync(folder)).not.toEqual([]);
    await (await browser.newPage()).goto(url);
    await browser.close();
    expect(readdirSync(folder)).toEqual([]);
  }
});

test("the default Chromium runs scripts in two profiles that know nothing of each other", {
  timeout: 60_000,
}, async () => {
  const { url } = await served();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  expect(await visitInTwoProfiles(browser, url)).toEqual({ title: "青岛海关", kept: null });
});
