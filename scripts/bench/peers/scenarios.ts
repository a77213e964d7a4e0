/** Builds of one collection by each generator: from nothing, with nothing changed, and with one notice changed. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type FolderSize, filesOf, folderSize } from "../build/folder-size.ts";
import { type MeasuredRun, measuredRun } from "../build/measured-run.ts";
import { type PeerPage, peerPages } from "./pages.ts";
import type { Tool } from "./tools.ts";

export const SCENARIOS = ["cold", "unchanged", "changed"] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** One run of one generator. */
export interface PeerRun extends MeasuredRun {
  tool: string;
  scenario: Scenario;
  size: FolderSize | null;
}

/** What stands for this project, and for copying what it built. */
export const OURS = "policy-site";
export const COPY = "plain copy";

const ROOT = resolve(import.meta.dirname, "../../..");
/** What is put into a notice: half a sentence, before its last full stop but one. */
const ADDED = "，并适时推广";

/** Runs all generators on one collection, in turn; `work` is a folder of the bench's own, emptied here. */
export async function runPeers(tools: readonly Tool[], seeds: string, work: string): Promise<PeerRun[]> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const sources = join(work, "seeds");
  cpSync(seeds, sources, { recursive: true });
  const [content, site] = [join(work, "content"), join(work, "site")];
  const runs: PeerRun[] = [];
  const changed = textToChange(sources);
  const ours = async (scenario: Scenario) => {
    const words = [join(ROOT, "scripts/build.ts"), "--seeds", sources, "--content", content];
    words.push("--out", site, "--cache", join(work, "cache"));
    const run = await measuredRun(words, {
      cwd: ROOT,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    });
    runs.push({ ...run, tool: OURS, scenario, size: sizeOf(site, run) });
  };
  await ours("cold");
  const pages = peerPages(content);
  await ours("unchanged");
  writeFileSync(changed.file, withAddition(changed.text));
  await ours("changed");
  const copy = await measuredRun(["-r", site, join(work, "copy")], { cwd: work, program: "cp" });
  runs.push({ ...copy, tool: COPY, scenario: "cold", size: sizeOf(join(work, "copy"), copy) });
  for (const tool of tools)
    runs.push(...(await runTool(tool, pages, changed.id, join(tool.home ?? work, `bench-${tool.name}`))));
  rmSync(work, { recursive: true, force: true });
  return runs;
}

async function runTool(
  tool: Tool,
  pages: readonly PeerPage[],
  changed: string,
  project: string,
): Promise<PeerRun[]> {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project);
  tool.prepare(project);
  const put = (page: PeerPage) => {
    const file = join(project, tool.fileOf(page));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, tool.print(page));
  };
  pages.forEach(put);
  for (const kept of tool.kept) rmSync(join(project, kept), { recursive: true, force: true });
  const runs: PeerRun[] = [];
  for (const scenario of SCENARIOS) {
    if (scenario === "changed") {
      const [measure, whole] = [
        pages.find(({ notice, path }) => notice === changed && path.startsWith("measures/")),
        pages.find(({ notice, path }) => notice === changed && path.startsWith("notices/")),
      ];
      for (const page of [measure, whole]) if (page) put({ ...page, markdown: withAddition(page.markdown) });
    }
    const { program, words } = tool.command;
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
    const run = await measuredRun(words, { cwd: project, env, ...(program !== undefined && { program }) });
    runs.push({ ...run, tool: tool.name, scenario, size: sizeOf(join(project, tool.out), run) });
    if (run.status !== 0) break;
  }
  rmSync(project, { recursive: true, force: true });
  return runs;
}

function sizeOf(folder: string, { status }: MeasuredRun): FolderSize | null {
  return status === 0 ? folderSize(filesOf(folder)) : null;
}

/** The notice in the middle of a folder. */
function textToChange(seeds: string): { id: string; file: string; text: string } {
  const names = readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const name = names[Math.floor(names.length / 2)] ?? "";
  const file = join(seeds, name);
  return { id: name.replace(/\.txt$/, ""), file, text: readFileSync(file, "utf8") };
}

/** A text with some words more, in the middle of it, at a sentence's end. */
function withAddition(text: string): string {
  const at = text.indexOf("。", Math.floor(text.length / 2));
  const place = at < 0 ? text.indexOf("。") : at;
  return text.slice(0, place) + ADDED + text.slice(place);
}
