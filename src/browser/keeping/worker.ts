/**
 * The service worker: answers from the site while it can be reached, and from what is kept where it can't.
 *
 * Without a network all answers are of one build. With it pages come from the site; what carries a hash in its name is
 * the same wherever it comes from.
 */

import { printScript } from "../../formats/script.ts";
import { BUILD_FILE, BUILD_SCRIPT } from "../../model/build-set.ts";
import { keptNotes } from "../../wording/keeping.ts";
import { clear, dropGone, dropGroup, keepGroup, keepVisited, keptState, pathAt, tell } from "./keeper.ts";
import { addressOf, keptBuild } from "./kept-build.ts";
import type { Answer, Ask } from "./messages.ts";
import { notKept } from "./not-kept.ts";
import { type FetchEvent, type PageMessage, takeOver, worker } from "./worker-scope.ts";

/** How long a page may take before the kept one is shown, in milliseconds. */
const PATIENCE = 5000;
/** Of what carries a hash in its name, what can be kept; the index of the search isn't. */
const HASHED = /^(?:assets\/[^/]+|finder\/.+\.js|pagefind\/[^/]+\.js)$/;
const PAGE = /(?:^|\/)$/;

/** The paths of pages that were answered from what is kept, until they have been told. */
const copies = new Set<string>();

takeOver(() => worker.clients.claim());

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.method === "GET" ? pathAt(request.url) : null;
  if (path === null) return;
  if (request.mode === "navigate") {
    if (PAGE.test(path)) event.respondWith(pageAt(path, event));
  } else if (HASHED.test(path)) event.respondWith(fileAt(path, request));
  else if (path === BUILD_FILE || path === BUILD_SCRIPT) event.respondWith(buildSetAt(path, request));
  else if (request.destination === "image") event.respondWith(fetch(request).catch(() => keptFile(path)));
});

worker.addEventListener("message", (event) => {
  event.waitUntil(answer(event.data as Ask, event));
});

async function pageAt(path: string, event: FetchEvent): Promise<Response> {
  const coming = fetch(event.request);
  // Whoever waits for it by then has been answered.
  coming.catch(() => undefined);
  const first = await Promise.race([coming.catch(() => null), after(PATIENCE)]);
  if (first !== null && first.status < 500) {
    const own = first.clone();
    event.waitUntil(seen(path, own));
    return first;
  }
  const kept = await keptBuild();
  const copy = await kept?.cache.match(addressOf(path));
  if (copy !== undefined) {
    copies.add(path);
    return copy;
  }
  return coming.catch(() => notKept(kept));
}

const after = (time: number) => new Promise<null>((done) => setTimeout(() => done(null), time));

/** Keeps what a reader was shown, and forgets what is gone. */
async function seen(path: string, response: Response): Promise<void> {
  if (response.ok) await keepVisited(path, response, true).catch(() => undefined);
  else if (response.status === 404 || response.status === 410) await dropGone(path);
}

async function fileAt(path: string, request: Request): Promise<Response> {
  return (await caches.match(addressOf(path))) ?? fetch(request);
}

async function keptFile(path: string): Promise<Response> {
  const kept = await keptBuild();
  return (await kept?.cache.match(addressOf(path))) ?? Response.error();
}

/** Which files belong together: as the site says, else of what is kept. */
async function buildSetAt(path: string, request: Request): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.status < 500) return response;
  } catch {}
  const kept = await keptBuild();
  if (kept === null) return Response.error();
  const isScript = path === BUILD_SCRIPT;
  const text = isScript ? printScript("siteBuild", kept.set) : JSON.stringify(kept.set);
  return new Response(text, {
    headers: { "content-type": isScript ? "text/javascript" : "application/json" },
  });
}

async function answer(asked: Ask, { source, ports: [port] }: PageMessage): Promise<void> {
  const reply = (told: Answer) => port?.postMessage(told);
  try {
    if (asked.ask === "opened") {
      const path = source === null ? null : pathAt(source.url);
      if (source === null || path === null) return;
      if (copies.delete(path))
        tell(source, { text: keptNotes.copy((await keptBuild())?.set.asOf), reload: null });
      if (asked.unseen) await keepVisited(path, null, false).catch(() => undefined);
      return;
    }
    if (asked.ask === "keep")
      await keepGroup(asked.group, (done, total) => reply({ told: "progress", done, total }));
    if (asked.ask === "drop") await dropGroup(asked.group);
    if (asked.ask === "clear") await clear();
    reply({ told: "state", state: await keptState() });
  } catch (error) {
    const isFull = error instanceof Error && error.name === "QuotaExceededError";
    reply({ told: "failed", reason: isFull ? "full" : "interrupted" });
  }
}
