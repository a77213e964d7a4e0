/** A small site on which every command has something to do, and its commands as processes that may be killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { hash } from "node:crypto";
import { cpSync, type FSWatcher, readdirSync, readFileSync, rmSync, watch } from "node:fs";
import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
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
  pack: ["pack.ts"],
} as const;
export type Command = keyof typeof COMMANDS;

/** What a command says that finds its work done: after a run that was killed when it had done it. */
const DONE_ALREADY: Readonly<Partial<Record<Command, RegExp>>> = {
  add: /qingdao-2031\.txt/,
  withdraw: /撤下（发布机关撤回），不必再撤/,
  correct: /的这次更正已经登记过/,
};

/** How a command ended. */
export interface End {
  /** The exit status, or the signal that ended it. */
  status: number | string;
  output: string;
  /** How long it took, in milliseconds. */
  took: number;
}

/**
 * Makes the site: it is built of other notices than its sources are now, an id and the texts of links aren't entered
 * yet, and beside it lies a page to be added. Of what earlier builds made it has the parts that stay the same.
 */
export async function makeSite(site: string): Promise<void> {
  const seeds = join(site, "seeds");
  copyNotices(seeds, ["national-2024", "qingdao-2022"]);
  await cp(join(ROOT, "tests/fixtures/site/site.yaml"), join(site, "site.yaml"));
  await writeFile(join(site, DOCUMENT), page(PARAGRAPHS));
  const built = await run("build", site);
  expect(built.status, built.output).toBe(0);
  await rm(seeds, { recursive: true });
  copyNotices(seeds, ["national-2024", "dalian-2024"]);
  await without(join(seeds, "vocabulary/ids.yaml"), /^ {2}national-2024-29: .*\n/m);
  await without(join(seeds, "vocabulary/links.yaml"), /^ +texts: .*\n/gm);
  const cache = join(site, ".cache");
  for (const name of await readdir(cache))
    if (name !== "kept") await rm(join(cache, name), { recursive: true });
}

async function without(file: string, words: RegExp): Promise<void> {
  const text = await readFile(file, "utf8");
  expect(text).toMatch(words);
  await writeFile(file, text.replace(words, ""));
}

/** Starts a command in a group of processes of its own, as another user where one is given. */
export function start(command: Command, site: string, user?: number): Running {
  const [script, ...args] = COMMANDS[command];
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "scripts", script), ...args], {
    cwd: site,
    detached: true,
    env: {
      ...personsEnv(),
      ...{ ASTRO_TELEMETRY_DISABLED: "1", SITE_DIR: site },
      // This run's own temporary folder is not another user's.
      ...(user === undefined ? {} : { TMPDIR: dirname(tmpdir()) }),
    },
    ...(user === undefined ? {} : { uid: user, gid: user }),
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
export function run(command: Command, site: string, user?: number): Promise<End> {
  return start(command, site, user).end;
}

/**
 * Runs a command again that was killed, until it has done its work, which it may find done.
 * @returns whether it found that
 */
export async function putRight(command: Command, site: string, what: string): Promise<boolean> {
  const again = await run(command, site);
  const isDone = again.status === 1 && DONE_ALREADY[command]?.test(again.output) === true;
  expect(again.status === 0 || isDone, `${what}: ${again.output}`).toBe(true);
  expect(again.output, what).not.toMatch(STACK);
  return isDone;
}

/** Names that commands give to what is under way; a run that ended leaves none of them. */
const UNDER_WAY =
  /(?:^|\/)\.(?:cache\/(?:build|published)-[^/]*|convert|add|dist\.swap|[^/]*\.lock|[^/]*\.\d+\.new)(?:\/|$)/;

/**
 * When a command is killed: so many milliseconds after it began, after it first laid something ready, or after it laid
 * the finished site beside its place.
 */
export type Moment = { after: number } | { afterWriting: number } | { afterSwap: number };

/** Of what each command writes, the most milliseconds from what is first laid ready to a kill: as long as the writing takes. */
const WRITING: Readonly<Partial<Record<Command, number>>> = { convert: 120, build: 400, pack: 15 };
const SHORT = 25;
const SWAP = 60;

/** The moment of a trial's kill: in turn anywhere in what the command takes, while it writes, and while a site is put in its place. */
export function killAt(command: Command, kill: number, took: number, random: () => number): Moment {
  const kinds = command === "build" ? 3 : 2;
  if (kill % kinds === 0) return { after: random() * took };
  if (kill % kinds === 1) return { afterWriting: random() * (WRITING[command] ?? SHORT) };
  return { afterSwap: random() * SWAP };
}

/** Runs a command and kills it at a moment, or lets it end where it ends sooner. */
export async function runKilled(command: Command, site: string, moment: Moment): Promise<End> {
  const running = start(command, site);
  const ended = running.end.then(() => undefined);
  const [laid, milliseconds] =
    "after" in moment
      ? [null, moment.after]
      : "afterWriting" in moment
        ? [UNDER_WAY, moment.afterWriting]
        : [/^\.dist\.swap$/, moment.afterSwap];
  if (laid !== null) await firstLaid(site, laid, ended);
  await Promise.race([ended, setTimeout(milliseconds)]);
  running.kill();
  return running.end;
}

/** Resolves when something with such a name is laid in a site, or the command has ended. */
async function firstLaid(site: string, laid: RegExp, ended: Promise<void>): Promise<void> {
  const watchers: FSWatcher[] = [];
  const first = new Promise<void>((done) => {
    for (const folder of ["", "seeds", "seeds/vocabulary", "content"])
      watchers.push(
        watch(join(site, folder), (_, name) => {
          // A lock is taken before anything is laid ready.
          if (name !== null && !/\.lock(?:\.|$)/.test(name) && laid.test(name)) done();
        }),
      );
  });
  await Promise.race([ended, first]);
  for (const watcher of watchers) watcher.close();
}

/** A site's files by their paths, each with its digest; of `.cache` only what a build works in counts. */
export function filesOf(site: string): Map<string, string> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(site, join(parentPath, name)))
    .filter((path) => !/^\.cache\/(?!(?:build|published)-)/.test(path))
    .sort();
  return new Map(paths.map((path) => [path, hash("sha256", readFileSync(join(site, path)))]));
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

/**
 * Fails unless each file that isn't under way is the old one or the new one, and the site as a whole is; between two
 * renames it is absent, and both lie beside its place.
 */
export function expectWhole(
  left: ReadonlyMap<string, string>,
  { before, after }: Outcomes,
  what: string,
): { isUnderWay: boolean } {
  const { whole, underWay } = apart(left);
  const isOldOrNew = (path: string, digest: string) =>
    digest === before.get(path) || digest === after.get(path);
  const torn = [...whole].filter(([path, digest]) => !isOldOrNew(path, digest)).map(([path]) => path);
  expect(torn, `${what}: neither the old nor the new`).toEqual([]);
  const lost = [...before.keys()].filter((path) => after.has(path) && !whole.has(path));
  const kept = new Set(underWay);
  const gone = lost.filter(
    (path) => !path.startsWith("dist/") || !kept.has(`.dist.swap/old/${path.slice(5)}`),
  );
  expect(gone, `${what}: lost`).toEqual([]);
  const site = below(whole, "dist");
  const states = [before, after].map((files) => differences(site, below(files, "dist")));
  expect(site.size === 0 || states.some((one) => one.length === 0), `${what}: a site of two`).toBe(true);
  return { isUnderWay: underWay.length > 0 };
}

/** A site's files as they were, and as a command leaves them. */
export interface Outcomes {
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
}

/** The files below a folder of a site. */
export function below(files: ReadonlyMap<string, string>, folder: string): Map<string, string> {
  return new Map([...files].filter(([path]) => path.startsWith(`${folder}/`)));
}

/** A trace of where in the program an error came from, which no one but its makers can read. */
export const STACK = /^\s+at .*[:)]/m;

/** Puts a copy of a site in a place, whatever is there. */
export function renew(made: string, site: string): void {
  rmSync(site, { recursive: true, force: true });
  cpSync(made, site, { recursive: true });
}

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
    copyOf(name: string): string {
      const site = join(folder, name);
      renew(join(folder, "made"), site);
      return site;
    },
  };
}
