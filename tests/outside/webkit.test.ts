/** The site in WebKit, Safari's engine, as Debian packages it (`webkit2gtk-driver` and `xvfb`), and the edition for disks. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, test } from "vitest";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { buildSite } from "../support/build.ts";
import { type Unpacked, unpackEdition } from "../support/edition.ts";
import { expectedOf } from "../support/edition-expected.ts";
import { tour } from "../support/edition-tour.ts";
import { keptFolder } from "../support/temporary.ts";
import { testSite } from "./site-in-browser.ts";
import { startWebKit, type WebKitTab } from "./webkit.ts";

let edition: Unpacked;
let content: string;
let server: StaticServer;
let tab: WebKitTab;
let dark: WebKitTab;
beforeAll(async () => {
  const folder = await keptFolder();
  const [out, cache] = [join(folder, "dist"), join(folder, "cache")];
  content = `${cache}-content`;
  await buildSite({ out, cache });
  edition = await unpackEdition(out, folder);
  server = await startServer({ root: out });
  tab = await startWebKit();
  dark = await startWebKit({ dark: true });
  console.log(`WebKit ${tab.version}`);
});
afterAll(async () => {
  await tab?.close();
  await dark?.close();
  await server?.close();
});

describe("the site", () => {
  testSite(() => ({ tab, dark, print: () => tab.print(), url: server.url, content }));
});

test("the edition is opened, searched, filtered, read and asked by the finder", async () => {
  await tour(tab, edition.folder, expectedOf(content));
});
