import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { launchBrowser, socketParent } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { SCRIPTED_PAGE, visitInTwoProfiles } from "../support/two-profiles.ts";

async function served(): Promise<StaticServer> {
  const server = await startServer({ root: await temporaryFolder(SCRIPTED_PAGE) });
  onTestFinished(() => server.close());
  return server;
}

test("a browser leaves no temporary files, also where a page of it is open", async () => {
  const { url } = await served();
  // Not among the run's other folders, whose path would be too long for sockets.
  const folder = mkdtempSync(join(platform() === "win32" ? tmpdir() : "/tmp", "ps-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(socketParent(folder)).toBe(folder);
  vi.stubEnv("TMPDIR", folder);
  for (let run = 0; run < 3; run += 1) {
    const browser = await launchBrowser();
    expect(readdirSync(folder)).not.toEqual([]);
    await (await browser.newPage()).goto(url);
    await browser.close();
    expect(readdirSync(folder)).toEqual([]);
  }
});

test.each([
  ["/tmp", "/tmp"],
  ["/tmp/policy-site-1234567-abcdef", "/tmp/policy-site-1234567-abcdef"],
  ["/var/folders/zz/zyxvpxvq6csfxvn_n0000000000000/T", "/tmp"],
])(
  "a browser whose temporary files are meant for %s has them in %s, where its sockets can lie",
  (wish, place) => {
    expect(socketParent(wish, "linux")).toBe(place);
    expect(socketParent(wish, "win32")).toBe(wish);
  },
);

test("the default Chromium runs scripts in two profiles that know nothing of each other", async () => {
  const { url } = await served();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  expect(await visitInTwoProfiles(browser, url)).toEqual({ title: "青岛海关", kept: null });
});
