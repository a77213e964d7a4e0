import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { startServer } from "../../scripts/inspect/server.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { temporaryFolder } from "../support/temporary.ts";

const policy = `<meta http-equiv="content-security-policy" content="default-src 'self'">`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function faultsOf(html: string, path = "", status = 200): Promise<string[]> {
  const root = await temporaryFolder({
    "index.html": `<!doctype html>${policy}<main>a</main>${html}`,
    "404.html": `<!doctype html>${policy}<main>lost</main>`,
    "good.js": "fetch('./good.js')",
    "error.js": "console.error('told')",
    "throws.js": "throw new Error('thrown')",
    "late.js":
      "setTimeout(() => document.body.append(Object.assign(document.createElement('img'), {src: 'no'})), 200)",
    "style.js": "document.querySelector('main').setAttribute('style', 'color:red')",
    "foreign.js": "fetch('http://127.0.0.1:1/')",
  });
  const server = await startServer({ root });
  const { faults, close } = await visit(browser, server.url + path, { status });
  await close();
  await server.close();
  return faults;
}

const script = (name: string) => `<script src="${name}.js"></script>`;

test("a sound page has no fault, nor has a 404 page that is expected", async () => {
  expect(await faultsOf(script("good"))).toEqual([]);
  expect(await faultsOf("", "no-such-page", 404)).toEqual([]);
});

test.each([
  ["an inline script", "<script>1</script>", "policy: script-src-elem blocked inline"],
  ["a style attribute", `<p style="color:red">a</p>`, "policy: style-src-attr blocked inline"],
  ["a style set by script", script("style"), "policy: style-src-attr blocked inline"],
  ["a message of an error", script("error"), "console: told"],
  ["an error thrown", script("throws"), "error: thrown"],
  ["a script that is missing", script("none"), "status 404: "],
  ["a picture asked for late and missing", script("late"), "status 404: "],
  ["a request to another origin", script("foreign"), "policy: connect-src blocked http://127.0.0.1:1/"],
])("%s is a fault", async (_, html, fault) => {
  expect(await faultsOf(html)).toContainEqual(expect.stringContaining(fault));
});

test("a request to another origin that no policy stops is a fault too", async () => {
  const root = await temporaryFolder({ "index.html": `<!doctype html><img src="http://127.0.0.1:1/a.png">` });
  const server = await startServer({ root });
  const { faults, close } = await visit(browser, server.url);
  await close();
  await server.close();
  expect(faults).toContain("foreign: http://127.0.0.1:1/a.png");
  expect(faults).toContainEqual(expect.stringMatching(/^failed: /));
});

test("a page that isn't there is a fault", async () => {
  expect(await faultsOf("", "gone/")).toContainEqual(expect.stringMatching(/^status 404: .*gone\/$/));
});
