/** Folders that can't be written, and folders that vanish while a command runs: one sentence, and what is there stays. */

import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { generator, pick } from "../../../scripts/bench/random.ts";
import { makeReadOnly, NOT_PERMITTED } from "./mounts.ts";
import { SEED, some, Tally, tell } from "./trial.ts";
import {
  apart,
  COMMANDS,
  type Command,
  differences,
  filesOf,
  run,
  STACK,
  siteOfTrial,
  start,
} from "./worked-site.ts";

const ALL = Object.keys(COMMANDS) as Command[];
/** What commands write into, and the whole site. */
const FOLDERS = ["seeds", "seeds/vocabulary", "content", "."];
/** How often a folder vanishes under each command. */
const TIMES = 10;

const random = generator(SEED);
const trial = siteOfTrial();
const { copyOf } = trial;

/** How a command may say that it can't do something: in few lines, none of them a trace. */
function expectSentence({ status, output }: { status: number | string; output: string }, what: string): void {
  expect(output, what).not.toMatch(STACK);
  expect([0, 1, 2], `${what}\n${output}`).toContain(status);
  if (status !== 0) expect(output, what).toMatch(/[。；：].*请/u);
}

describe.each(FOLDERS)("where %s can't be written", (name) => {
  test.each(ALL)("%s says so and changes nothing, or needs not write there", async (command) => {
    const site = await copyOf("read-only");
    const before = await filesOf(site);
    const allow = makeReadOnly(join(site, name));
    if (allow === null)
      return console.log(`torture: read-only folders: ${NOT_PERMITTED}, so nothing was tried`);
    try {
      const end = await run(command, site);
      expectSentence(end, command);
      if (end.status !== 0) expect(end.output).toMatch(/只读|没有写入的权限|另一个文件系统/);
      const left = differences(before, apart(await filesOf(site)).whole);
      if (end.status !== 0 && command !== "build") expect(left, end.output).toEqual([]);
    } finally {
      allow();
    }
    tell(`${command}, ${name} read-only`, { tried: 1 });
  });
});

test.each(ALL)(
  "%s, under which a folder vanishes, says so, and goes on once it is there again",
  async (command) => {
    const { took } = await run(command, await copyOf("whole"));
    const after = await filesOf(trial.placeOf("whole"));
    const tally = new Tally();
    const trials = some(TIMES);
    for (let number = 0; number < trials; number += 1) {
      const site = await copyOf("vanishing");
      const away = trial.placeOf("away");
      await rm(away, { recursive: true, force: true });
      const name = pick(random, FOLDERS);
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
      const isThere = end.status === 0 && (command === "add" || command === "withdraw");
      const again = await run(command, site);
      expectSentence(again, what);
      if (!isThere && again.status !== 0)
        expect(
          existsSync(join(site, "seeds", "qingdao-2031.txt")) || command !== "add",
          `${what}\n${again.output}`,
        ).toBe(true);
      if (again.status === 0) expect(differences(await filesOf(site), after), what).toEqual([]);
    }
    tell(`folders gone under ${command}`, { trials, ...tally.counts });
  },
);
