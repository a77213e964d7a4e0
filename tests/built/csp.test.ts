import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { attribute, withAttribute } from "../../scripts/inspect/html.ts";
import { policyFaults } from "../../scripts/inspect/policy.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { type Visit, visit } from "../../scripts/inspect/visit.ts";
import type {} from "../../src/browser/script-address.ts";
import { kinds } from "../support/kinds.ts";
import { allPages, distDir, parsePage } from "../support/site.ts";

/** What TypeScript's library doesn't know yet. */
interface PolicyMaker {
  trustedTypes: { createPolicy(name: string, rules: object): unknown };
}

test("every page carries a strict policy and has nothing inline", async () => {
  const faults: string[] = [];
  const pages = await allPages();
  for (const path of pages) {
    for (const fault of policyFaults(await parsePage(path))) faults.push(`${path}: ${fault}`);
  }
  expect(pages.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test("only the search's page may run WebAssembly", async () => {
  const may: string[] = [];
  for (const path of await allPages()) {
    const [meta] = withAttribute(await parsePage(path), "http-equiv", "content-security-policy");
    if (meta && attribute(meta, "content")?.includes("'wasm-unsafe-eval'")) may.push(path);
  }
  expect(may).toEqual(["search/"]);
});

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(["/", "/a/b/"])("in a browser, served at %s", (base) => {
  let server: StaticServer;
  beforeAll(async () => {
    server = await startServer({ root: distDir(), base });
  });
  afterAll(() => server?.close());

  test("text never becomes markup, and no script is loaded but the site's own", async () => {
    const { page, close } = await visit(browser, `${server.url}measures/`);
    const refused = await page.evaluate(() => {
      const tries: Record<string, () => void> = {
        markup: () => {
          document.createElement("p").innerHTML = "<b>text</b>";
        },
        script: () => {
          document.createElement("script").src = "assets/any.js";
        },
        code: () => void setTimeout("1"),
        other: () => void siteScripts.createScriptURL("https://example.org/a.js"),
        above: () =>
          void siteScripts.createScriptURL(new URL("../../../../a.js", "https://example.org").href),
        data: () => void siteScripts.createScriptURL("data:text/javascript,1"),
        wasm: () => void new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
        again: () => void (globalThis as unknown as PolicyMaker).trustedTypes.createPolicy("policy-site", {}),
        another: () => void (globalThis as unknown as PolicyMaker).trustedTypes.createPolicy("default", {}),
      };
      return Object.entries(tries).flatMap(([name, run]) => {
        try {
          run();
          return [];
        } catch (error) {
          const isRefused = [TypeError, EvalError, WebAssembly.CompileError].some(
            (one) => error instanceof one,
          );
          return isRefused ? [name] : [];
        }
      });
    });
    expect(refused).toEqual([
      "markup",
      "script",
      "code",
      "other",
      "above",
      "data",
      "wasm",
      "again",
      "another",
    ]);
    await close();
  });

  test("a typed query finds measures without a fault", async () => {
    const { page, faults, close } = await visit(browser, `${server.url}search/`);
    const field = page.locator('main input[name="q"]');
    await field.fill("跨境电商");
    await field.press("Enter");
    await page.locator('[data-results][data-state="done"]').waitFor();
    expect(await page.locator("[data-results] [data-measure]").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });
});

/** Below a sub-path, where an address that begins at the host's root leads nowhere; old browsers see all at the root. */
describe("in a browser, below a sub-path", () => {
  let server: StaticServer;
  let reader: Visit;
  beforeAll(async () => {
    server = await startServer({ root: distDir(), base: "/a/b/" });
    reader = await visit(browser, server.url);
  });
  afterAll(() => server?.close());

  test.each(kinds)(
    "$name loads without a fault, all from its own origin",
    async ({ path, status, words }) => {
      await reader.to(server.url + path, status);
      expect(reader.faults).toEqual([]);
      expect(await reader.page.locator("main").innerText()).toMatch(words);
    },
  );
});
