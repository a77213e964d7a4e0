/** The steps of a build as processes of their own, each as a build starts it, and what they are compared with. */
import { mkdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { NEW_VALUES_FLAG, renderCommand } from "../../build/render-command.ts";
import { mark } from "../../files/owned-folder.ts";
import { changeNotice, prepareSite, siteAgain } from "./again.ts";
import { writeEleventy } from "./eleventy.ts";
import { writeFloor } from "./floor.ts";
import { type FolderSize, filesOf, folderSize } from "./folder-size.ts";
import { type MeasuredRun, measuredRun } from "./measured-run.ts";

/** In the order in which they run. */
export const STAGES = [
  ...(["convert", "bundle", "render", "index", "floor", "eleventy"] as const),
  // All of them by `npm run build`: from nothing, then with nothing changed, then with one notice changed.
  ...(["whole", "same", "edit"] as const),
];
export type Stage = (typeof STAGES)[number];

/** What must have run before. */
const NEEDS: Readonly<Record<Stage, readonly Stage[]>> = {
  convert: [],
  bundle: [],
  render: ["convert", "bundle"],
  index: ["convert", "bundle", "render"],
  floor: ["convert", "bundle", "render"],
  eleventy: ["convert"],
  whole: [],
  same: ["whole"],
  edit: ["whole"],
};

/** What a stage took, and what its folder holds then. */
export interface StageRun extends MeasuredRun {
  stage: Stage;
  size: FolderSize | null;
}

const ROOT = resolve(import.meta.dirname, "../../..");
const astro = join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "bin/astro.mjs");
const script = (name: string) => join(ROOT, "scripts", name);

/** The stages that are asked for, with those that they need. */
export function withNeeded(stages: readonly Stage[]): Stage[] {
  const needed = new Set(stages.flatMap((stage) => [...NEEDS[stage], stage]));
  return STAGES.filter((stage) => needed.has(stage));
}

/**
 * Builds a folder of notices from nothing, stage by stage; ends with the first that fails.
 *
 * @param seeds the notices; @param work a folder of the bench's own within the project, emptied here
 * @param eleventy the command of an Eleventy
 */
export async function runStages(
  stages: readonly Stage[],
  { seeds, work, eleventy }: { seeds: string; work: string; eleventy: string | null },
): Promise<StageRun[]> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const content = join(work, "content");
  const bundle = join(work, "bundle");
  const site = join(work, "site");
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: "1",
    CONTENT_DIR: content,
    ASTRO_CACHE_DIR: join(work, "cache"),
  };
  const peer = (name: string) => {
    const folder = join(work, name);
    mkdirSync(folder);
    return folder;
  };
  const again = siteAgain(work, script("build.ts"));
  const build = async () => {
    const own = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", SITE_DIR: again.folder };
    return { run: await measuredRun(again.words, { cwd: again.folder, env: own }), out: again.out };
  };
  const start: Record<Stage, () => Promise<{ run: MeasuredRun; out: string }>> = {
    convert: async () => {
      // Elsewhere than in the project, what earlier conversions kept isn't found.
      const words = [NEW_VALUES_FLAG, script("convert.ts"), "--seeds", resolve(seeds), "--content", content];
      return { run: await measuredRun(words, { cwd: work, env }), out: content };
    },
    bundle: async () => {
      const words = [script("build/bundle.ts"), "--out", bundle];
      return { run: await measuredRun(words, { cwd: ROOT, env }), out: bundle };
    },
    render: async () => {
      const run = await measuredRun(renderCommand({ bundle, content, out: site }), { cwd: ROOT, env });
      return { run, out: site };
    },
    index: async () => {
      mark(site, "build");
      const words = [NEW_VALUES_FLAG, script("search-index.ts"), "--content", content, "--out", site];
      return { run: await measuredRun(words, { cwd: ROOT, env }), out: site };
    },
    floor: async () => {
      const folder = peer("floor");
      const rendered = filesOf(site).filter(({ path }) => !path.startsWith("pagefind/"));
      writeFloor(folder, rendered);
      const run = await measuredRun([astro, "build", "--outDir", join(folder, "out")], { cwd: folder, env });
      return { run, out: join(folder, "out") };
    },
    eleventy: async () => {
      const folder = peer("eleventy");
      writeEleventy(folder);
      const words = [eleventy ?? "", "--quiet"];
      return { run: await measuredRun(words, { cwd: folder, env }), out: join(folder, "out") };
    },
    whole: () => {
      prepareSite(again, { seeds: resolve(seeds), settings: join(ROOT, "site.yaml") });
      return build();
    },
    same: build,
    edit: () => {
      changeNotice(again);
      return build();
    },
  };
  const done: StageRun[] = [];
  for (const stage of stages) {
    const { run, out } = await start[stage]();
    const size = run.status === 0 ? folderSize(filesOf(out)) : null;
    done.push({ ...run, stage, size });
    if (run.status !== 0) break;
  }
  rmSync(work, { recursive: true, force: true });
  return done;
}
