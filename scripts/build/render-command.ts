import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What rendering needs whatever the site, and what a megabyte of content becomes in memory, with room for collecting; in megabytes. */
const BASE = 150;
const PER_MEGABYTE = 5;
/** Where new values live, in megabytes: with Node's 16 much moves on that a page later is gone. */
const NEW_VALUES = 32;
/** The same as a flag of Node. */
export const NEW_VALUES_FLAG = `--max-semi-space-size=${NEW_VALUES}`;
/** How much of the heap is used before anything in it is worth collecting: the pages' inputs stay to the end. */
const KEPT = 0.7;

/** What rendering reads and where it writes. */
export interface RenderFolders {
  /** What `bundle.ts` gave. */
  bundle: string;
  content: string;
  out: string;
}

/**
 * The words behind `node` that render some content into a folder, with the heap
 * that it may take: without a limit Node takes what the machine has before it
 * collects anything, 1.4 GB where 0.6 do. Whoever sets a limit in `NODE_OPTIONS`
 * has the last word.
 */
export function renderCommand({ bundle, content, out }: RenderFolders): string[] {
  return [...heapFlags(content), join(import.meta.dirname, "render.ts"), "--bundle", bundle, "--out", out];
}

function heapFlags(content: string): string[] {
  if (/--max[-_]old[-_]space[-_]size/.test(process.env["NODE_OPTIONS"] ?? "")) return [];
  const heap = heapFor(content);
  return [
    `--max-old-space-size=${heap}`,
    `--initial-old-space-size=${Math.ceil(heap * KEPT)}`,
    NEW_VALUES_FLAG,
  ];
}

/** In megabytes. */
function heapFor(content: string): number {
  const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return Math.ceil(BASE + (PER_MEGABYTE * bytes) / 1e6);
}
