/** What the tests of `npm run add` share: a folder of seeds of their own, and short ways to extract and to run. */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { addCommand } from "../../scripts/add/command.ts";
import type { ExtractedFile } from "../../scripts/add/extractor.ts";
import { extractFile } from "../../scripts/add/formats.ts";
import { ROOT } from "../converter/support.ts";
import { VOCABULARY } from "../support/fixture.ts";
import { type Ran, runWaitingCommand } from "../support/run-command.ts";

export { ROOT };

/** A short notice that converts. */
export const NOTICE = [
  "2031年青岛市口岸提效行动方案",
  "为提高口岸效率，特制定本方案。",
  "一、政策供给",
  "1.优化监管模式。支持企业开展试点，压缩检验时间。（责任单位：青岛海关、市商务局）",
  "2.培育新业态。组织综保区开展保税检测业务。（责任单位：青岛海关、市量子通关局）",
  "二、物流畅通",
  "3.深化多式联运。推广“一单制”运输服务，降低企业成本。（责任单位：市交通运输局）",
];

/** A web page of a body. */
export function page(body: string, head = ""): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

/** The notice as a page's paragraphs. */
export const PARAGRAPHS = NOTICE.map((line) => `<p>${line}</p>`).join("");

/** A folder with `seeds/` and a place for files to be added, made anew for every test. */
export function useFolder(): { path(name: string): string; seeds(name?: string): string } {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "add-"));
    mkdirSync(join(folder, "seeds"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    path: (name) => join(folder, name),
    seeds: (name = "") => join(folder, "seeds", name),
  };
}

/** Gives a folder of seeds the fixture's registries where it has none. */
function useRegistries(seeds: string): void {
  const own = join(seeds, "vocabulary");
  if (!existsSync(own)) symlinkSync(VOCABULARY, own, "junction");
}

/** The files of a folder of seeds beside its registries. */
export function noticeFiles(seeds: string): string[] {
  return readdirSync(seeds)
    .filter((name) => name !== "vocabulary")
    .sort();
}

/** Runs the command on files, with the seeds of a folder, in this process. */
export function runAdd(seeds: string, ...args: string[]): Promise<Ran> {
  useRegistries(seeds);
  return runWaitingCommand(() => addCommand([...args, "--seeds", seeds], extractFile));
}

/** Runs the command as an editor does. */
export function runAddProcess(seeds: string, ...args: string[]) {
  useRegistries(seeds);
  const all = ["scripts/add.ts", ...args, "--seeds", seeds];
  return spawnSync(process.execPath, all, { cwd: ROOT, encoding: "utf8" });
}

export function put(path: string, content: string | Uint8Array): string {
  writeFileSync(path, content);
  return path;
}

export function text(path: string): string {
  return readFileSync(path, "utf8");
}

/** Extracts a text or bytes as a file of a name. */
export function extract(content: string | Uint8Array, file: string): Promise<ExtractedFile> {
  return extractFile(typeof content === "string" ? new TextEncoder().encode(content) : content, file);
}

/** An extracted file's lines. */
export async function linesOf(content: string | Uint8Array, file: string): Promise<string[]> {
  return (await extract(content, file)).text.trim().split("\n");
}

export const bare = (words: string | null | undefined): string => (words ?? "").replaceAll(/\s/gu, "");
