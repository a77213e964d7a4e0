/**
 * Two hundred kills at random moments: whatever a command was at, each file is the old one or the new one, and the next
 * run completes what was begun or takes it back, so that nothing is lost and nothing is left over.
 */
import { expect, test } from "vitest";
import { generator } from "../../../scripts/bench/random.ts";
import { SEED, some, Tally, tell } from "./trial.ts";
import {
  ADDED,
  apart,
  below,
  type Command,
  differences,
  filesOf,
  type Moment,
  run,
  runKilled,
  STACK,
  siteOfTrial,
} from "./worked-site.ts";

const KILLS: readonly [Command, number][] = [
  ["convert", 70],
  ["add", 40],
  ["ids", 30],
  ["links", 30],
  ["build", 30],
];
/** The most milliseconds from what is first laid ready to a kill: as long as the writing takes. */
const WRITING: Readonly<Partial<Record<Command, number>>> = { convert: 120, build: 400 };
const SHORT = 25;

const random = generator(SEED);
const trial = siteOfTrial();
const { copyOf } = trial;

test.each(KILLS)(
  "%s, killed, leaves whole files and is put right by the next run",
  async (command, number) => {
    const before = await filesOf(trial.made);
    const whole = await copyOf("whole");
    const { status, took, output } = await run(command, whole);
    expect(status, output).toBe(0);
    const after = await filesOf(whole);
    expect(differences(before, after).length).toBeGreaterThan(0);
    const tally = new Tally();
    const kills = some(number);
    for (let kill = 0; kill < kills; kill += 1) {
      const site = await copyOf("killed");
      const moment: Moment =
        kill % 2 === 0
          ? { after: random() * took }
          : { afterWriting: random() * (WRITING[command] ?? SHORT) };
      const what = `seed ${SEED}, kill ${kill}, ${JSON.stringify(moment)}`;
      const end = await runKilled(command, site, moment);
      const left = apart(await filesOf(site));
      for (const [path, digest] of left.whole)
        expect([before.get(path), after.get(path)], `${what}: ${path}`).toContain(digest);
      const lost = [...before.keys()].filter((path) => after.has(path) && !left.whole.has(path));
      // Between two renames of folders there is none; both lie beside its place.
      expect(
        lost.every((path) => path.startsWith("dist/")),
        `${what}: ${lost.join()}`,
      ).toBe(true);
      tally.add(
        end.status !== "SIGKILL"
          ? "had ended"
          : left.underWay.length > 0
            ? "while writing"
            : "before or after",
      );
      if (command === "add") await putRightByConvert(site, before, after, what);
      const again = await run(command, site);
      const isThere = command === "add" && again.output.includes(`${ADDED}.txt`) && again.status === 1;
      expect(again.status === 0 || isThere, `${what}: ${again.output}`).toBe(true);
      expect(again.output, what).not.toMatch(STACK);
      const done = await filesOf(site);
      const own = command === "add" ? below(done, "seeds") : done;
      expect(differences(own, command === "add" ? below(after, "seeds") : after), what).toEqual([]);
    }
    tell(`kills of ${command}`, { kills, ...tally.counts });
  },
);

/** Another command that reads the sources completes or takes back what was begun there. */
async function putRightByConvert(
  site: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  what: string,
): Promise<void> {
  const { status, output } = await run("convert", site);
  expect(status, `${what}: ${output}`).toBe(0);
  // The lock of a process that is gone, or what was to become it, waits for the next that wants it.
  const seeds = new Map(
    [...below(await filesOf(site), "seeds")].filter(([path]) => !path.startsWith("seeds/.add.lock")),
  );
  const outcomes = [before, after].map((files) => differences(below(files, "seeds"), seeds));
  expect(
    outcomes.some((one) => one.length === 0),
    `${what}: ${JSON.stringify(outcomes)}`,
  ).toBe(true);
}
