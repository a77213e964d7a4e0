/** The built site on a server, with a browser, for all tests of a file. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { distDir } from "./site.ts";

/** What serves and shows the site while tests run; it is there from the first `beforeAll` of the file on. */
export interface ServedSite {
  readonly browser: Browser;
  /** The address of the home page. */
  readonly url: string;
}

/** Serves the built site before a file's tests and starts a browser; ends both after them. */
export function serveSite(): ServedSite {
  let running: { browser: Browser; server: StaticServer } | null = null;
  const now = () => {
    if (running === null) throw new Error("the site is served only while tests run");
    return running;
  };
  beforeAll(async () => {
    running = { browser: await launchBrowser(), server: await startServer({ root: distDir() }) };
  });
  afterAll(async () => {
    await running?.browser.close();
    await running?.server.close();
  });
  return {
    get browser() {
      return now().browser;
    },
    get url() {
      return now().server.url;
    },
  };
}
