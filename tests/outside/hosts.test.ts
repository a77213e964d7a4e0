/** The configurations of `docs/hosting/` on the servers that they are for: reading, search, finder, headers, verification. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { examineHost } from "../../scripts/doctor/examine.ts";
import { printRemarks } from "../../scripts/doctor/remark.ts";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { compare, printFileFault } from "../../scripts/verify/compare.ts";
import { readManifest } from "../../scripts/verify/manifest.ts";
import { hostCopy } from "../../scripts/verify/published-copy.ts";
import { securityPolicy } from "../../src/layouts/security-policy.ts";
import { buildSite } from "../support/build.ts";
import { needProgram, type Running, servers, startWebServer, versionOf } from "./servers.ts";

const BASES = ["/", "/a/b/"];

const folder = mkdtempSync(join(tmpdir(), "policy-site-hosts-"));
const dist = (base: string) => join(folder, `dist${base.replaceAll("/", "-")}`);
let browser: Browser;
beforeAll(async () => {
  // Servers that change to another user must read it.
  chmodSync(folder, 0o755);
  browser = await launchBrowser();
  for (const base of BASES)
    await buildSite({ out: dist(base), cache: join(folder, "cache"), env: { BASE_PATH: base } });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The files that a published site lists. */
async function manifestOf(url: string): Promise<object> {
  const manifest = readManifest(await (await fetch(`${url}manifest.json`)).text());
  return manifest?.files ?? {};
}

/** Whether the smallest module there is may be compiled; for a page. */
function runsWebAssembly(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

test("a server that isn't installed is named, with the package that brings it", () => {
  expect(() => needProgram("no-such-server", "no-such-package")).toThrow(
    "no-such-server is not installed: apt-get install no-such-package",
  );
});

describe.each(servers)("$name", (server) => {
  describe.each(BASES)("at %s", (base) => {
    let running: Running;
    beforeAll(async () => {
      const own = join(folder, server.name, base.replaceAll("/", "-"));
      const www = join(own, "www");
      mkdirSync(join(www, base, ".."), { recursive: true });
      cpSync(dist(base), join(www, base), { recursive: true });
      running = await startWebServer(server, { www, base, work: join(own, "work") });
      console.log(`${server.name} ${versionOf(server)}`);
    });
    afterAll(() => running?.close());

    test("the doctor finds nothing but that it isn't https", async () => {
      const lines = printRemarks(await examineHost(running.url));
      expect(lines.filter((line) => !line.includes("没有用 https"))).toEqual([]);
      expect(lines).toHaveLength(1);
    });

    test("every file is what was built", async () => {
      const answer = await fetch(`${running.url}manifest.json`);
      const manifest = readManifest(await answer.text());
      if (manifest === null) throw new Error("no manifest");
      const faults = await compare(hostCopy(running.url), manifest, { atOnce: 8 });
      expect(faults.map(printFileFault)).toEqual([]);
    });

    test("every answer has the policy and what else only headers can say", async () => {
      const script = Object.keys(await manifestOf(running.url)).find((path) => /^assets\/.*\.js$/.test(path));
      const paths = [
        "",
        "measures/qingdao-2025/14/",
        "search/",
        script ?? "",
        "data/measures.json",
        "sw.js",
        "no/such/",
      ];
      for (const path of paths) {
        const { headers } = await fetch(running.url + path);
        const said = ["content-security-policy", "x-content-type-options", "referrer-policy"].map((name) =>
          headers.get(name),
        );
        expect(said, path).toEqual([
          `${securityPolicy(true)}; frame-ancestors 'self'`,
          "nosniff",
          "strict-origin-when-cross-origin",
        ]);
      }
    });

    test("WebAssembly runs on the search's page and on no other, though the header has one policy for all", async () => {
      for (const [path, runs] of [
        ["measures/qingdao-2025/14/", false],
        ["finder/", false],
        ["search/", true],
      ] as const) {
        const { page, close } = await visit(browser, running.url + path);
        onTestFinished(close);
        expect(await page.evaluate(runsWebAssembly), path).toBe(runs);
      }
    });

    test("a browser reads, searches by the index and finds, and reports nothing", async () => {
      for (const [path, state] of [
        ["measures/qingdao-2025/14/", null],
        ["search/?q=锂电池", "done"],
        ["finder/?goods=lithium-battery", "done"],
      ] as const) {
        const { page, faults, close } = await visit(browser, running.url + path);
        onTestFinished(close);
        if (state !== null) await page.locator(`[data-results][data-state="${state}"]`).waitFor();
        expect(await page.getByText("已改为逐字查找").isVisible()).toBe(false);
        expect(faults, path).toEqual([]);
      }
    });

    test("what isn't there has the site's own page, at any depth, whose links lead home", async () => {
      const { page, faults, close } = await visit(browser, `${running.url}no/such/page/`, { status: 404 });
      onTestFinished(close);
      expect(faults).toEqual([]);
      await page.locator(".site-name a").click();
      expect(page.url()).toBe(running.url);
    });
  });
});
