/** A small site on which every command has something to do, and its commands as processes that may be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { watch } from "node:fs";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { beforeAll, expect } from "vitest";
import { PARAGRAPHS, page } from "../../add/support.ts";
import { personsEnv } from "../../support/build.ts";
import { copyNotices } from "../../support/copy-notices.ts";
import { ROOT } from "../../support/fixture.ts";
import { keptFolder } from "../../support/temporary.ts";

/** What is added: a web page with a notice that nobody has yet. */
const DOCUMENT = "通知.html";
export const ADDED = "qingdao-2031";
const DATE = ["--date", "2030-01-02"];

/** The commands that write, each with what it is asked for. */
export const COMMANDS = {
  convert: ["convert.ts"],
  add: ["add.ts", DOCUMENT, "--write"],
  ids: ["ids.ts"],
  links: ["links.ts", "--seal"],
  withdraw: ["withdraw.ts", "dalian-2024", "--reason", "发布机关撤回", ...DATE],
  correct: ["correct.ts", "national-2024-3", "--reason", "误植", ...DATE],
  build: ["build.ts"],
} as const;
export type Command = keyof typeof COMMANDS;

/** How a command ended. */
export interface End {
  /** The exit status, or the signal that ended it. */
  status: number | string;
  output: string;
  /** How long it took, in milliseconds. */
  took: number;
}

/**
 * Makes the site: its content is that of other notices than its sources, an id and the texts of links aren't entered
 * yet, and beside it lies a page to be added.
 */
export async function makeSite(site: string): Promise<void> {
  const seeds = join(site, "seeds");
  copyNotices(seeds, ["national-2024", "qingdao-2022"]);
  await cp(join(ROOT, "tests/fixtures/site/site.yaml"), join(site, "site.yaml"));
  await writeFile(join(site, DOCUMENT), page(PARAGRAPHS));
  expect((await run("convert", site)).status).toBe(0);
  await rm(seeds, { recursive: true });
  copyNotices(seeds, ["national-2024", "dalian-2024"]);
  await without(join(seeds, "vocabulary/ids.yaml"), /^ {2}national-2024-29: .*\n/m);
  await without(join(seeds, "vocabulary/links.yaml"), /^ +texts: .*\n/gm);
  await rm(join(site, ".cache"), { recursive: true });
}

async function without(file: string, words: RegExp): Promise<void> {
  const text = await readFile(file, "utf8");
  expect(text).toMatch(words);
  await writeFile(file, text.replace(words, ""));
}

/** Starts a command in a group of processes of its own. */
export function start(command: Command, site: string, env: Record<string, string> = {}): Running {
  const [script, ...args] = COMMANDS[command];
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "scripts", script), ...args], {
    cwd: site,
    detached: true,
    env: { ...personsEnv(), ASTRO_TELEMETRY_DISABLED: "1", SITE_DIR: site, ...env },
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (one: Buffer) => output.push(one));
  const end = new Promise<End>((done, fail) => {
    child.once("error", fail);
    child.once("close", (code, signal) =>
      done({
        status: code ?? signal ?? "unknown",
        output: Buffer.concat(output).toString(),
        took: performance.now() - began,
      }),
    );
  });
  return { end, kill: () => killGroup(child) };
}

export interface Running {
  end: Promise<End>;
  /** Kills it with all that it started. */
  kill(): void;
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Runs a command to its end. */
export function run(command: Command, site: string, env: Record<string, string> = {}): Promise<End> {
  return start(command, site, env).end;
}

/** Names that commands give to what is under way; a run that ended leaves none of them. */
const UNDER_WAY =
  /(?:^|\/)\.(?:cache\/build-[^/]*|convert|add|dist\.swap|[^/]*\.lock|[^/]*\.\d+\.new)(?:\/|$)/;

/** When a command is killed: so many milliseconds after it began, or after it first laid something ready. */
export type Moment = { after: number } | { afterWriting: number };

/** Runs a command and kills it at a moment, or lets it end where it ends sooner. */
export async function runKilled(command: Command, site: string, moment: Moment): Promise<End> {
  const running = start(command, site);
  const ended = running.end.then(() => undefined);
  if ("after" in moment) await Promise.race([ended, setTimeout(moment.after)]);
  else {
    await Promise.race([ended, firstWriting(site)]);
    await Promise.race([ended, setTimeout(moment.afterWriting)]);
  }
  running.kill();
  return running.end;
}

/** Resolves when something is laid ready in a site. */
function firstWriting(site: string): Promise<void> {
  return new Promise((done) => {
    const watchers = ["", "seeds", "seeds/vocabulary", "content"].map((folder) =>
      watch(join(site, folder), (_, name) => {
        // A lock is taken before anything is laid ready.
        if (name === null || name.endsWith(".lock") || !UNDER_WAY.test(name)) return;
        for (const watcher of watchers) watcher.close();
        done();
      }),
    );
  });
}

/** A site's files by their paths, each with its digest; of `.cache` only what a build works in counts. */
export async function filesOf(site: string): Promise<Map<string, string>> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(site, join(parentPath, name)))
    .filter((path) => !/^\.cache\/(?!build-)/.test(path))
    .sort();
  const read = async (path: string) => createHash("sha256").update(await readFile(join(site, path)));
  return new Map(
    await Promise.all(paths.map(async (path) => [path, (await read(path)).digest("hex")] as const)),
  );
}

/** What is under way of a site's files, and what isn't. */
export function apart(files: ReadonlyMap<string, string>): {
  whole: Map<string, string>;
  underWay: string[];
} {
  const isUnderWay = (path: string) => UNDER_WAY.test(path);
  return {
    whole: new Map([...files].filter(([path]) => !isUnderWay(path))),
    underWay: [...files.keys()].filter(isUnderWay),
  };
}

/** How files differ, path by path. */
export function differences(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): string[] {
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((path) => left.get(path) !== right.get(path))
    .sort();
}

/** The files below a folder of a site. */
export function below(files: ReadonlyMap<string, string>, folder: string): Map<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith(`${folder}/`)));
}

/** A trace of where in the program an error came from, which no one but its makers can read. */
export const STACK = /^\s+at .*[:)]/m;

/** A site that is made once for all tests of a file, and copies of it. */
export function siteOfTrial() {
  let folder = "";
  beforeAll(async () => {
    folder = await keptFolder();
    await makeSite(join(folder, "made"));
  });
  return {
    get made(): string {
      return join(folder, "made");
    },
    /** Where a copy lies. */
    placeOf: (name: string): string => join(folder, name),
    /** The site as it was made, in a place of its own. */
    async copyOf(name: string): Promise<string> {
      const site = join(folder, name);
      await rm(site, { recursive: true, force: true });
      await cp(join(folder, "made"), site, { recursive: true });
      return site;
    },
  };
}
