import { readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { chosenChromium } from "../../scripts/inspect/chosen-chromium.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { temporaryFolder } from "../support/temporary.ts";

let root = "";
let server: StaticServer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "browser-"));
  await writeFile(join(root, "index.html"), "<!doctype html><title>青岛</title><script src=x.js></script>");
  await writeFile(join(root, "x.js"), "document.title += '海关'");
  server = await startServer({ root });
});
afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

/** Whether the machine has a Chromium beside the one that is started by default. */
function hasSystem(): boolean {
  try {
    return chosenChromium({ CHROMIUM: "system" }) !== chosenChromium({});
  } catch {
    return false;
  }
}

test("a browser leaves no temporary files, also where a page of it is open", {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder();
  vi.stubEnv("TMPDIR", folder);
  for (let run = 0; run < 3; run += 1) {
    const browser = await launchBrowser();
    expect(readdirSync(folder)).not.toEqual([]);
    await (await browser.newPage()).goto(server.url);
    await browser.close();
    expect(readdirSync(folder)).toEqual([]);
  }
});

describe.each([["the default", ""], ...(hasSystem() ? [["the system's", "system"]] : [])])(
  "%s Chromium",
  (_, choice) => {
    test("runs scripts in two profiles that know nothing of each other", { timeout: 60_000 }, async () => {
      vi.stubEnv("CHROMIUM", choice);
      const browser = await launchBrowser();
      try {
        const [first, second] = [await browser.newContext(), await browser.newContext()];
        const page = await first.newPage();
        await page.goto(server.url);
        expect(await page.title()).toBe("青岛海关");
        await page.evaluate(() => localStorage.setItem("seen", "1"));
        await first.close();
        const other = await second.newPage();
        await other.goto(server.url);
        expect(await other.evaluate(() => localStorage.getItem("seen"))).toBeNull();
      } finally {
        await browser.close();
        vi.unstubAllEnvs();
      }
    });
  },
);
