/** What a page of a built site loads as it opens. */
import { posix } from "node:path";

/** What a page loads, in the form in which Astro writes it; within quotes of a text stand references. */
const LOADED = /<(?:script|img|source)\b[^<>]*? (?:src|srcset)="([^"]*)"/g;
const LINKED = /<link rel="(?:stylesheet|icon)"[^<>]*? href="([^"]*)"/g;

/** The paths of the files that a page loads, each once; `file` is its own path in the site. */
export function loadedBy(html: string, file: string): string[] {
  const found = [...html.matchAll(LOADED), ...html.matchAll(LINKED)].map(([, address = ""]) =>
    posix.join(posix.dirname(file), decodeURIComponent(address)),
  );
  return [...new Set(found)];
}
