/** The script of every page of a site that can be kept: starts the worker, and says what it tells of the page. */
import { WORKER_FILE } from "../../model/offline-files.ts";
import type { Ask, Notice } from "./messages.ts";

const { serviceWorker } = navigator;
const app = document.querySelector<HTMLLinkElement>("link[rel=manifest]");

if (serviceWorker !== undefined && app !== null && location.protocol !== "file:") {
  const unseen = serviceWorker.controller === null;
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<Notice>) => show(data));
  // What the page itself loads comes first.
  addEventListener("load", () => {
    serviceWorker
      .register(new URL(WORKER_FILE, app.href), { updateViaCache: "none" })
      .then(() => serviceWorker.ready)
      .then(({ active }) => active?.postMessage({ ask: "opened", unseen } satisfies Ask))
      // Without it the site is as it is.
      .catch(() => undefined);
  });
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
