/** Folders that can't be written, and folders that vanish while a command runs: one sentence, and what is there stays. */
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { makeReadOnly, NOT_PERMITTED, takeFrom } from "./mounts.ts";
import { choices, note, SEED, some, Tally, tell } from "./trial.ts";
import {
  apart,
  COMMANDS,
  type Command,
  differences,
  filesOf,
  putRight,
  run,
  STACK,
  siteOfTrial,
  start,
} from "./worked-site.ts";

const ALL = Object.keys(COMMANDS) as Command[];
/** What commands write into, the whole site first. */
const FOLDERS = [".", "seeds", "seeds/vocabulary", "content", "content/derived", "dist", ".cache"];
/** How often each folder vanishes under each command. */
const TIMES = 3;

/** How a folder is made one that can't be written: what allows it again, or `null`, and who it is that tries. */
interface Way {
  name: string;
  forbid(site: string, folder: string): { allow: () => void; user?: number } | null;
}
const WAYS: readonly Way[] = [
  {
    name: "lies on a file system that is mounted read-only",
    forbid(_, folder) {
      const allow = makeReadOnly(folder);
      return allow === null ? null : { allow };
    },
  },
  { name: "is another's", forbid: (site, folder) => takeFrom(site, folder) },
];

const trial = siteOfTrial();
const { copyOf } = trial;

/** How a command may say that it can't do something: in few lines, none of them a trace. */
function expectSentence({ status, output }: { status: number | string; output: string }, what: string): void {
  expect(output, what).not.toMatch(STACK);
  expect([0, 1, 2], `${what}\n${output}`).toContain(status);
  if (status !== 0) expect(output, what).toMatch(/[。；：].*请/u);
}

describe.each(WAYS)("a folder that $name", ({ forbid, name: way }) => {
  test.each(ALL)("%s says so and changes nothing, or needs not write there", async (command) => {
    const tally = new Tally();
    for (const name of FOLDERS) {
      const site = copyOf("read-only");
      const before = filesOf(site);
      const forbidden = forbid(site, join(site, name));
      if (forbidden === null)
        return console.log(`torture: read-only folders: ${NOT_PERMITTED}, so nothing was tried`);
      const what = `${command}, ${name}`;
      try {
        const end = await run(command, site, forbidden.user);
        expectSentence(end, what);
        tally.add(end.status === 0 ? "done" : "said so");
        if (end.status !== 0) {
          expect(end.output, what).toMatch(/只读|没有写入的权限|不允许写入|另一个文件系统|是挂载点/);
          const left = differences(before, apart(filesOf(site)).whole);
          // A build's first step may have written what is made of the sources.
          const isOwnStep = (path: string) => command === "build" && path.startsWith("content/");
          expect(
            left.filter((path) => !isOwnStep(path)),
            `${what}\n${end.output}`,
          ).toEqual([]);
        }
      } finally {
        forbidden.allow();
      }
    }
    tell(`${command}, a folder that ${way}`, tally.counts);
  });
});

test.each(ALL)(
  "%s, under which a folder vanishes, says so, and goes on once it is there again",
  async (command) => {
    const random = choices(`folders gone under ${command}`);
    const { took } = await run(command, copyOf("whole"));
    const after = filesOf(trial.placeOf("whole"));
    const tally = new Tally();
    const names = Array.from({ length: some(TIMES) }, () => FOLDERS).flat();
    for (const [turn, name] of names.entries()) {
      const site = copyOf("vanishing");
      const away = trial.placeOf("away");
      await rm(away, { recursive: true, force: true });
      const moment = random() * took;
      const what = `seed ${SEED}, ${name} after ${moment.toFixed(0)} ms`;
      const running = start(command, site);
      await setTimeout(moment);
      await rename(join(site, name), away);
      const end = await running.end;
      expectSentence(end, what);
      tally.add(end.status === 0 ? "done" : "said so");
      // What it began anew there makes room for what had vanished.
      await rm(join(site, name), { recursive: true, force: true });
      await rename(away, join(site, name));
      await putRight(command, site, what);
      expect(differences(filesOf(site), after), what).toEqual([]);
      note(`folders gone under ${command}`, turn, names.length);
    }
    tell(`folders gone under ${command}`, { trials: names.length, ...tally.counts });
  },
);
