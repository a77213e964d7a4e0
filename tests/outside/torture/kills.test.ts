/**
 * Kills at random moments, of the run that puts right as well: whatever a command was at, each file is the old one or
 * the new one, and the next run completes what was begun or takes it back, so that nothing is lost and nothing is left over.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { printLock } from "../../../scripts/lock/print.ts";
import { ROOT } from "../../support/fixture.ts";
import { temporaryFolder } from "../../support/temporary.ts";
import { choices, note, SEED, some, Tally, tell } from "./trial.ts";
import {
  below,
  type Command,
  differences,
  expectWhole,
  filesOf,
  killAt,
  type Outcomes,
  putRight,
  run,
  runKilled,
  siteOfTrial,
} from "./worked-site.ts";

const KILLS: readonly [Command, number][] = [
  ["convert", 70],
  ["add", 40],
  ["ids", 30],
  ["links", 30],
  ["withdraw", 30],
  ["correct", 30],
  ["pack", 30],
  ["build", 60],
];
/** Of how many killed runs one is killed again while it is put right, and of how many builds one has nothing to reuse. */
const AGAIN = 3;
const FROM_NOTHING = 4;

const trial = siteOfTrial();
const { copyOf } = trial;

test.each(KILLS)(
  "%s, killed, leaves whole files and is put right by the next run",
  async (command, number) => {
    const random = choices(`kills of ${command}`);
    const before = filesOf(trial.made);
    const whole = copyOf("whole");
    const { status, took, output } = await run(command, whole);
    expect(status, output).toBe(0);
    const outcomes: Outcomes = { before, after: filesOf(whole) };
    expect(differences(before, outcomes.after).length).toBeGreaterThan(0);
    const tally = new Tally();
    const kills = some(number);
    for (let kill = 0; kill < kills; kill += 1) {
      const site = copyOf("killed");
      if (command === "build" && kill % FROM_NOTHING === 0)
        await rm(join(site, ".cache"), { recursive: true });
      const moment = killAt(command, kill, took, random);
      const what = `seed ${SEED}, kill ${kill}, ${JSON.stringify(moment)}`;
      const end = await runKilled(command, site, moment);
      const { isUnderWay } = expectWhole(filesOf(site), outcomes, what);
      tally.add(end.status !== "SIGKILL" ? "had ended" : isUnderWay ? "while writing" : "before or after");
      if (kill % AGAIN === 0) {
        await runKilled(command, site, { after: random() * took });
        expectWhole(filesOf(site), outcomes, `${what}, and once more`);
        tally.add("twice");
      }
      if (command === "add") await putRightByConvert(site, outcomes, what);
      await putRight(command, site, what);
      const [done, after] = [filesOf(site), outcomes.after].map((files) =>
        // The conversion has put content right, too.
        command === "add" ? below(files, "seeds") : files,
      );
      expect(differences(done ?? new Map(), after ?? new Map()), what).toEqual([]);
      note(`kills of ${command}`, kill, kills);
    }
    tell(`kills of ${command}`, { kills, ...tally.counts });
  },
);

/** Another command that reads the sources completes or takes back what was begun there. */
async function putRightByConvert(site: string, { before, after }: Outcomes, what: string): Promise<void> {
  const { status, output } = await run("convert", site);
  expect(status, `${what}: ${output}`).toBe(0);
  // The lock of a process that is gone, or what was to become it, waits for the next that wants it.
  const seeds = new Map(
    [...below(filesOf(site), "seeds")].filter(([path]) => !path.startsWith("seeds/.add.lock")),
  );
  const outcomes = [before, after].map((files) => differences(below(files, "seeds"), seeds));
  expect(
    outcomes.some((one) => one.length === 0),
    `${what}: ${JSON.stringify(outcomes)}`,
  ).toBe(true);
}

test("lock, killed, leaves the engine's lock whole, and is put right by the next run", async () => {
  const engine = await temporaryFolder();
  for (const part of ["scripts", "src"]) await cp(join(ROOT, part), join(engine, part), { recursive: true });
  await symlink(join(ROOT, "node_modules"), join(engine, "node_modules"), "junction");
  const file = join(engine, "package-lock.json");
  const lock = (more: object) =>
    printLock({
      lockfileVersion: 3,
      packages: { "": {}, "node_modules/a": { version: "1.0.0", ...more, integrity: "sha512-a" } },
    });
  // Its address is what there is to be taken out.
  const [before, after] = [lock({ resolved: "https://example.org/a.tgz" }), lock({})];
  const start = () => spawn(process.execPath, [join(engine, "scripts/lock.ts")], { stdio: "ignore" });
  let took = 0;
  const random = choices("kills of lock");
  const tally = new Tally();
  const kills = some(20);
  // The first runs to its end.
  for (let kill = -1; kill < kills; kill += 1) {
    await writeFile(file, before);
    const began = performance.now();
    const running = start();
    const ended = once(running, "close");
    if (kill >= 0) {
      await Promise.race([ended, setTimeout(took * random())]);
      running.kill("SIGKILL");
    }
    await ended;
    if (kill < 0) took = performance.now() - began;
    const left = await readFile(file, "utf8");
    expect([before, after], `seed ${SEED}, kill ${kill}`).toContain(left);
    tally.add(left === before ? "before" : "after");
    const [status] = await once(start(), "close");
    expect([status, await readFile(file, "utf8")]).toEqual([0, after]);
    expect((await readdir(engine)).filter((name) => name.startsWith(".package-lock"))).toEqual([]);
  }
  tell("kills of lock", { kills, ...tally.counts });
});
