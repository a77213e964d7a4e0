/** A site that is built as a whole, again as it is, and again where one notice changed. */
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generator, pick } from "../random.ts";

/** Where such a site lies, within a bench's own folder. */
export interface SiteAgain {
  /** The words behind `node` that build it. */
  words: string[];
  /** The folder that it is built from, in which nothing is kept of other builds. */
  folder: string;
  out: string;
}

/** Says where the site lies. */
export function siteAgain(work: string, build: string): SiteAgain {
  const folder = join(work, "again");
  const place = (name: string) => join(folder, name);
  const out = place("dist");
  const words = [build, "--seeds", place("seeds"), "--content", place("content"), "--out", out];
  return { words, folder, out };
}

/** Puts sources and settings into the site's folder. */
export function prepareSite({ folder }: SiteAgain, { seeds, settings }: { seeds: string; settings: string }) {
  mkdirSync(folder, { recursive: true });
  cpSync(seeds, join(folder, "seeds"), { recursive: true });
  copyFileSync(settings, join(folder, "site.yaml"));
}

/** Puts a word behind a comma of the notice in the middle of the list. */
export function changeNotice({ folder }: SiteAgain): void {
  const names = readdirSync(join(folder, "seeds"))
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const file = join(folder, "seeds", names[Math.floor(names.length / 2)] ?? "");
  const text = readFileSync(file, "utf8");
  const commas = [...text.matchAll(/，/g)].map(({ index }) => index).filter((at) => at > text.length / 2);
  const at = pick(generator(1), commas) + 1;
  writeFileSync(file, `${text.slice(0, at)}依法${text.slice(at)}`);
}
