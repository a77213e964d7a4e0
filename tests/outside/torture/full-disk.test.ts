/**
 * A disk that fills up at a random moment, under runs that are let end and under runs that are killed: a sentence says
 * so, each file is the old or the new one, and with room again all goes on.
 */
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/temporary.ts";
import { mountSmall, NOT_PERMITTED } from "./mounts.ts";
import { choices, note, SEED, some, Tally, tell } from "./trial.ts";
import {
  apart,
  below,
  type Command,
  differences,
  expectWhole,
  filesOf,
  killAt,
  putRight,
  renew,
  run,
  runKilled,
  STACK,
  siteOfTrial,
} from "./worked-site.ts";

/** Of the file system: several times what a site takes with a second one laid ready beside it. */
const SIZE = 128 * 1024 * 1024;
/** How many runs of each are let end, and as many more are killed. */
const TRIALS: readonly [Command, number][] = [
  ["convert", 15],
  ["add", 10],
  ["ids", 8],
  ["links", 8],
  ["withdraw", 8],
  ["correct", 8],
  ["pack", 8],
  ["build", 8],
];
/** The most room, as a part of what the command takes at its height: in some runs it suffices. */
const ENOUGH = 1.2;
/** Room is given out in pages. */
const PAGE = 4096;

const made = siteOfTrial();
const roomOn = (disk: string): number => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

test.each(TRIALS)("%s on a disk that fills up", async (command, number) => {
  const random = choices(`${command} on a full disk`);
  const disk = join(await temporaryFolder(), "disk");
  await mkdir(disk);
  if (!mountSmall(disk, SIZE)) {
    console.log(`torture: full disk: ${NOT_PERMITTED}, so nothing was tried`);
    return;
  }
  const site = join(disk, "site");
  const filler = join(disk, "filler");
  renew(made.made, site);
  const before = filesOf(site);
  const roomBefore = roomOn(disk);
  // What is laid ready beside its place is gone when the command has ended.
  let least = roomBefore;
  const watching = setInterval(() => (least = Math.min(least, roomOn(disk))), 5);
  const { status, took, output } = await run(command, site);
  clearInterval(watching);
  expect(status, output).toBe(0);
  const after = filesOf(site);
  const most = Math.ceil((roomBefore - least) * ENOUGH) + 2 * PAGE;
  const tally = new Tally();
  const trials = some(number) * 2;
  for (let trial = 0; trial < trials; trial += 1) {
    renew(made.made, site);
    const room = Math.floor((random() * most) / PAGE) * PAGE;
    writeFileSync(filler, Buffer.alloc(Math.max(0, roomOn(disk) - room)));
    const isKilled = trial % 2 === 1;
    const moment = killAt(command, trial >> 1, took, random);
    const what = `seed ${SEED}, trial ${trial}, ${room} of ${most} bytes${isKilled ? `, ${JSON.stringify(moment)}` : ""}`;
    const { status, output } = await (isKilled ? runKilled(command, site, moment) : run(command, site));
    expect(output, what).not.toMatch(STACK);
    const hasEnded = status !== "SIGKILL";
    if (hasEnded && status !== 0) expect(output, what).toMatch(/磁盘已满/);
    const left = filesOf(site);
    expectWhole(left, { before, after }, what);
    if (hasEnded && status !== 0)
      expect(changedBy(command, apart(left).whole, before, after), what).toEqual([]);
    tally.add(!hasEnded ? "killed" : status === 0 ? "with room enough" : "said so");
    rmSync(filler);
    const isDone = await putRight(command, site, what);
    if (status === 0)
      expect(isDone, what).toBe(command === "withdraw" || command === "correct" || command === "add");
    expect(differences(filesOf(site), after), what).toEqual([]);
    note(`${command} on a full disk`, trial, trials);
  }
  tell(`${command} on a full disk`, { trials, ...tally.counts });
});

/** What a failed run has changed; a build's first step has done its work where its content is whole. */
function changedBy(
  command: Command,
  left: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const changed = differences(left, before);
  const isConverted =
    command === "build" && differences(below(left, "content"), below(after, "content")).length === 0;
  return isConverted ? changed.filter((path) => !path.startsWith("content/")) : changed;
}
