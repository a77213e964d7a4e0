/** Starts the worker for a page that is open, and says what it tells of the page. */
import { WORKER_FILE } from "../../model/offline-files.ts";
import { scriptAddress } from "../script-address.ts";
import type { Ask, Notice } from "./messages.ts";

const { serviceWorker } = navigator;
/** By itself: a bundler takes an address that is made of it at once for that of a file to be published. */
const here = import.meta.url;

// Without it the site is as it is.
if (serviceWorker !== undefined && location.protocol !== "file:") start().catch(() => undefined);

async function start(): Promise<void> {
  const unseen = serviceWorker.controller === null;
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<Notice>) => show(data));
  // Scripts lie in a folder at the site's root.
  const { href } = new URL(`../${WORKER_FILE}`, here);
  await serviceWorker.register(scriptAddress(href), { updateViaCache: "none" });
  const { active } = await serviceWorker.ready;
  active?.postMessage({ ask: "opened", unseen } satisfies Ask);
}

function show({ text, reload }: Notice): void {
  const note = document.createElement("p");
  note.className = "kept-note no-print";
  note.setAttribute("role", "status");
  note.append(text);
  if (reload !== null) {
    const link = document.createElement("a");
    // Not an empty address, which would keep the fragment and load nothing.
    link.href = location.pathname + location.search;
    link.append(reload);
    note.append(link);
  }
  document.querySelector(".kept-note")?.remove();
  document.body.append(note);
}
