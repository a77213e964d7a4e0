import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What Astro and Vite need whatever the site, and what a megabyte of content becomes in memory, with room for collecting; in megabytes. */
const BASE = 350;
const PER_MEGABYTE = 4;

/**
 * The heap that rendering some content may take, in megabytes. Without a limit
 * Node takes what the machine has before it collects anything: 1.4 GB where
 * 0.6 do.
 */
export function heapFor(content: string): number {
  const files = readdirSync(content, { recursive: true, encoding: "utf8" });
  const bytes = files.reduce((sum, file) => sum + statSync(join(content, file)).size, 0);
  return Math.ceil(BASE + (PER_MEGABYTE * bytes) / 1e6);
}
