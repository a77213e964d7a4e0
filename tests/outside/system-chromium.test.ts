/** A Chromium or Chrome that the machine has is one that tests and commands can be run with by wish. */
import { expect, onTestFinished, test, vi } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { startServer } from "../../scripts/inspect/server.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { SCRIPTED_PAGE, visitInTwoProfiles } from "../support/two-profiles.ts";

test("the system's Chromium runs scripts in two profiles that know nothing of each other", async () => {
  vi.stubEnv("CHROMIUM", "system");
  onTestFinished(() => void vi.unstubAllEnvs());
  const server = await startServer({ root: await temporaryFolder(SCRIPTED_PAGE) });
  onTestFinished(() => server.close());
  // Where the machine has none, this says so.
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  expect(browser.version()).toMatch(/^\d+\./);
  expect(await visitInTwoProfiles(browser, server.url)).toEqual({ title: "青岛海关", kept: null });
});
