/** Files that ask for hours or for all memory, through `npm run add`: each is read, or refused in one sentence, within limits. */
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measuredRun } from "../../../scripts/bench/build/measured-run.ts";
import { personsEnv } from "../../support/build.ts";
import { ROOT, VOCABULARY } from "../../support/fixture.ts";
import { temporaryFolder } from "../../support/temporary.ts";
import { BOMBS } from "./bombs.ts";
import { tell } from "./trial.ts";

/** The seconds that a file may take: half a minute for its text, and what the process needs besides on a busy machine. */
const SECONDS = 90;
/** The most memory of both processes together: that of the extraction, 1,500 MB, and the file with what is made of it. */
const BYTES = 2.4e9;
/** A refusal: the file's name, what is wrong, and what to do. */
const SENTENCE = /^“[^”\n]+”[^\n]+；[^\n]+$/mu;

const all = { wall: 0, peak: 0, read: 0, refused: 0 };

test.each(BOMBS)("%s: %s", async (file, _, make) => {
  const folder = await temporaryFolder();
  const path = join(folder, file);
  writeFileSync(path, make());
  const seeds = join(folder, "seeds");
  mkdirSync(seeds);
  symlinkSync(VOCABULARY, join(seeds, "vocabulary"), "junction");
  const words = [join(ROOT, "scripts/add.ts"), path, "--seeds", seeds];
  const { status, output, wall, peak } = await measuredRun(words, { cwd: folder, env: personsEnv() });
  const what = `${wall.toFixed(1)} s, ${(peak / 1e6).toFixed(0)} MB\n${output}`;
  expect([0, 1], what).toContain(status);
  expect(output, what).not.toMatch(/^\s+at .*[:)]|程序自身出错/m);
  if (status === 1) expect(output, what).toMatch(SENTENCE);
  expect(wall, what).toBeLessThan(SECONDS);
  expect(peak, what).toBeLessThan(BYTES);
  all.wall = Math.max(all.wall, wall);
  all.peak = Math.max(all.peak, peak);
  all[status === 0 ? "read" : "refused"] += 1;
});

test("all bombs", () => {
  expect(all.read + all.refused).toBe(BOMBS.length);
  const { wall, peak, read, refused } = all;
  const figures = { bombs: BOMBS.length, read, refused, "s at the most": wall.toFixed(1) };
  tell("bombs", { ...figures, "MB at the most": Math.round(peak / 1e6) });
});
