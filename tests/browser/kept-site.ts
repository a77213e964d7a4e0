/** A published site that a browser keeps: a host that can be stopped, a reader, and what is kept. */

import { createHash } from "node:crypto";
import { cpSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { fileOf } from "../../scripts/inspect/dist.ts";
import { type StaticServer, startServer } from "../../scripts/inspect/server.ts";
import { BUILD_FILE } from "../../src/model/build-set.ts";
import { temporaryFolder } from "../support/temporary.ts";

const BASE = "/some/where/";
/** Two measures' pages. */
export const MEASURE = "measures/qingdao-2025/14/";
export const OTHER = "measures/dalian-2024/14/";
/** For so long an answer to which build is published holds; a little longer than src/browser/keeping/publication.ts says. */
const FRESH = 10_500;

/** A host that publishes a build, and can be stopped, and a reader's browser. */
export interface Place {
  root: string;
  url: string;
  context: BrowserContext;
  requests(): string[];
  /** Ends the server; its port answers no more. */
  stop(): Promise<void>;
  restart(): Promise<void>;
}

export async function publish(browser: Browser, build: string): Promise<Place> {
  const root = join(await temporaryFolder(), "www");
  cpSync(build, root, { recursive: true });
  let server: StaticServer | null = await startServer({ root, base: BASE });
  const { url } = server;
  const stop = async () => {
    await server?.close();
    server = null;
  };
  onTestFinished(stop);
  const context = await browser.newContext({ serviceWorkers: "allow" });
  onTestFinished(() => context.close());
  return {
    ...{ root, url, context, stop },
    requests: () => server?.requests.map(({ path }) => path.slice(BASE.length)) ?? [],
    async restart() {
      server = await startServer({ root, base: BASE, port: Number(new URL(url).port) });
    },
  };
}

/** Puts another build in the place of the one that is published. */
export async function republish({ root }: Place, build: string): Promise<void> {
  await rm(root, { recursive: true });
  cpSync(build, root, { recursive: true });
}

/** Waits until the next visit asks which build is published, as the worker has answered before. */
export function untilAskedAnew(): Promise<void> {
  return new Promise((done) => setTimeout(done, FRESH));
}

/** Ends the worker, as a browser does that has had nothing to ask of it for a while: the next visit asks at once. */
export async function endWorker({ context }: Place, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}

/** The names of the caches that a browser has of a site. */
const names = (page: Page, url: string) =>
  page.evaluate(async (url) => (await caches.keys()).filter((name) => name.includes(` ${url} `)), url);

/** The addresses that a browser keeps, below the root, with the caches' names. */
export const kept = (page: Page, url: string) =>
  page.evaluate(async (url) => {
    const names = (await caches.keys()).filter((name) => name.includes(` ${url} `));
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: all.flat().map((request) => request.url.slice(url.length)) };
  }, url);

/** Whether all that was begun is kept: it is marked anew behind it, and taken back where the server stops before that. */
export const isMarked = (paths: readonly string[]) => paths.at(-1) === BUILD_FILE;

/** Waits until a browser keeps something, or keeps it no longer. */
export function untilKept(page: Page, { url }: Place, holds: (paths: string[]) => boolean) {
  return until(async () => (await kept(page, url)).paths, holds);
}

/** Waits until a browser has certain caches. None is opened meanwhile: that would make one anew that is just being removed. */
export function untilNamed(page: Page, { url }: Place, holds: (names: string[]) => boolean) {
  return until(() => names(page, url), holds);
}

async function until(read: () => Promise<string[]>, holds: (found: string[]) => boolean): Promise<string[]> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await read();
    if (holds(found)) return found;
    if (Date.now() > end) throw new Error(`still kept: ${found.join(" ")}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** A reader who visits pages one after the other, each kept before the next. */
export async function reader(place: Place, ...paths: string[]): Promise<Page> {
  const page = await place.context.newPage();
  for (const path of paths) {
    await page.goto(place.url + path);
    await untilKept(page, place, (all) => all.includes(path) && isMarked(all));
  }
  return page;
}

/** Every file that is kept is that of a build. */
export async function expectKept(page: Page, { url }: Place, build: string): Promise<void> {
  const hashes = await page.evaluate(async (url) => {
    const [name = ""] = (await caches.keys()).filter((one) => one.includes(` ${url} `));
    const cache = await caches.open(name);
    const entries = await Promise.all(
      (await cache.keys()).map(async (request) => {
        const data = await (await cache.match(request))?.arrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data ?? new ArrayBuffer(0)));
        return [
          request.url.slice(url.length),
          [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
        ];
      }),
    );
    return Object.fromEntries(entries) as Record<string, string>;
  }, url);
  // What the worker writes itself holds the same in other bytes.
  const own = /^(?:build\.json|offline\/groups\.json)$/;
  let count = 0;
  for (const [path, hash] of Object.entries(hashes)) {
    if (own.test(path)) continue;
    count += 1;
    expect(hash, path).toBe(
      createHash("sha256")
        .update(await readFile(join(build, fileOf(path))))
        .digest("hex"),
    );
  }
  expect(count).toBeGreaterThan(3);
}
