/**
 * Every two commands at once: each ends well or says in one sentence that the other is at work, and what they leave is
 * what they leave one after the other.
 */
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { choices, note, SEED, some, Tally, tell } from "./trial.ts";
import {
  COMMANDS,
  type Command,
  differences,
  filesOf,
  renew,
  run,
  STACK,
  siteOfTrial,
} from "./worked-site.ts";

const ALL = Object.keys(COMMANDS) as Command[];
const PAIRS = ALL.flatMap((one, index) => ALL.slice(index).map((other) => [one, other] as const));
/** How often a pair is tried, each time with another head start. */
const TIMES = 4;
/** The longest head start, as a part of what the first of them takes. */
const LONGEST = 0.9;

/** What a command says that stood back. */
const STOOD_BACK = /：另一个命令（进程 \d+）正在写入；|：[^\n]*又有改动|刚刚被别的程序写入/;

type Files = ReadonlyMap<string, string>;

const trial = siteOfTrial();
const { copyOf } = trial;

interface After {
  site: string;
  files: Files;
  took: number;
}
const known = new Map<string, After>();

/**
 * What may be there where a command stood back: what the other leaves alone, and where it was a build, which converts
 * before it sees that its sources change, also the content that it made, with the site as it was.
 */
async function withoutOf(back: Command, other: Command): Promise<{ files: Files }[]> {
  const ways: Command[][] = back === "build" ? [[other], [other, "convert"], ["convert", other]] : [[other]];
  const states: { files: Files }[] = [];
  for (const commands of ways) states.push(await afterEach(...commands));
  return states;
}

/** What commands leave that run one after the other, and how long the last of them took; what the first ones leave is kept. */
async function afterEach(...commands: Command[]): Promise<After> {
  const key = commands.join("+");
  const before = known.get(key);
  if (before !== undefined) return before;
  const last = commands.pop();
  if (last === undefined) throw new Error("no command");
  const site = trial.placeOf(key);
  renew(commands.length === 0 ? trial.made : (await afterEach(...commands)).site, site);
  const { output, took } = await run(last, site);
  expect(output, key).not.toMatch(STACK);
  const found = { site, files: filesOf(site), took };
  known.set(key, found);
  return found;
}

const tally = new Tally();
let tried = 0;

test.each(PAIRS)("%s and %s", async (one, other) => {
  const random = choices(`${one} and ${other}`);
  const orders = [await afterEach(one, other), await afterEach(other, one)];
  const alone = await afterEach(one);
  for (let time = 0; time < some(TIMES); time += 1) {
    const site = copyOf("at-once");
    const headStart = time === 0 ? 0 : random() * LONGEST * alone.took;
    const first = run(one, site);
    await setTimeout(headStart);
    const ends = [await run(other, site), await first];
    const what = `seed ${SEED}, head start ${headStart.toFixed(0)} ms\n${ends.map(({ output }) => output).join("\n--\n")}`;
    for (const { output } of ends) expect(output, what).not.toMatch(STACK);
    const [otherBack, oneBack] = ends.map(({ status, output }) => status === 1 && STOOD_BACK.test(output));
    const files = filesOf(site);
    const states = [
      ...orders,
      ...(otherBack ? await withoutOf(other, one) : []),
      ...(oneBack ? await withoutOf(one, other) : []),
    ];
    const allowed = states.map((state) => differences(files, state.files));
    expect(
      allowed.some((one) => one.length === 0),
      `${what}\n${JSON.stringify(allowed)}`,
    ).toBe(true);
    expect(otherBack && oneBack, what).toBe(false);
    tally.add(otherBack || oneBack ? "one stood back" : "both done");
    tried += 1;
    note(`${one} and ${other}`, time, some(TIMES));
  }
});

afterAll(() => tell("two commands at once", { trials: tried, ...tally.counts }));
