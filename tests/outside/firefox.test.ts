/** The site in Firefox, from a server and as the edition for disks, where every file is a place of its own. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { buildSite } from "../support/build.ts";
import { type Unpacked, unpackEdition } from "../support/edition.ts";
import { expectedOf } from "../support/edition-expected.ts";
import { tour } from "../support/edition-tour.ts";
import { keptFolder } from "../support/temporary.ts";
import { type FirefoxTab, startFirefox } from "./firefox.ts";
import { testSite } from "./site-in-browser.ts";

let edition: Unpacked;
let content: string;
let server: StaticServer;
let tab: FirefoxTab;
let dark: FirefoxTab;
beforeAll(async () => {
  const folder = await keptFolder();
  const [out, cache] = [join(folder, "dist"), join(folder, "cache")];
  content = `${cache}-content`;
  await buildSite({ out, cache });
  edition = await unpackEdition(out, folder);
  server = await startServer({ root: out });
  tab = await startFirefox();
  dark = await startFirefox({ dark: true });
  console.log(`Firefox ${tab.version}`);
});
afterAll(async () => {
  await tab?.close();
  await dark?.close();
  await server?.close();
});

describe("the site", () => {
  testSite(() => ({ tab, dark, print: () => tab.print(), url: server.url, content }));

  test("had nothing to complain of", () => {
    // So it and the offline page's script name what a page was loading when it was left.
    const left =
      /^Failed to load ‘[^’]*’\. A ServiceWorker intercepted|keep-list\.\w+\.js could not be loaded$/;
    expect([...tab.faults, ...dark.faults].filter((fault) => !left.test(fault))).toEqual([]);
  });
});

test("the edition is opened, searched, filtered, read and asked by the finder, without a network", async () => {
  const firefox = await startFirefox();
  onTestFinished(() => firefox.close());
  await tour(firefox, edition.folder, expectedOf(content));
  expect(firefox.faults).toEqual([]);
});
