/**
 * Fifty edits of every kind, or as many as `EDITS` says, one after the other: a build with what earlier ones left gives
 * what a build from nothing gives.
 */
import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generator, pick } from "../../scripts/bench/random.ts";
import { buildAgain, differencesFromClean, makeProject } from "../support/edited-project.ts";
import { EDIT_KINDS, edit } from "../support/edits.ts";
import { ROOT } from "../support/fixture.ts";
import { temporaryFolder } from "../support/temporary.ts";

const EDITS = Number(process.env["EDITS"] ?? 50);
/** What an edit may touch. */
const EDITED = ["seeds", "src", "site.yaml", "prose", "theme.css", "public"];

test(`after each of ${EDITS} edits the site is, to the byte, that of a build from nothing`, async () => {
  const seed = Number(process.env["EDITS_SEED"] ?? 20261127);
  const random = generator(seed);
  const folder = join(await temporaryFolder(), "project");
  await makeProject(folder, join(ROOT, "tests/fixtures/site"));
  expect(buildAgain(folder).status).toBe(0);
  let built = 0;
  for (let count = 0; count < EDITS; count += 1) {
    const kind = EDIT_KINDS[count] ?? pick(random, EDIT_KINDS);
    await copyEdited(folder, `${folder}-before`);
    const what = `seed ${seed}, edit ${count}, ${edit(kind, folder, random)}`;
    const { status } = buildAgain(folder);
    const differences = await differencesFromClean(folder);
    // What can't be converted can't be either way, and the edit is taken back.
    expect(status === 0, what).toBe(differences !== null);
    if (differences === null) await copyEdited(`${folder}-before`, folder);
    else built += 1;
    expect(differences ?? [], what).toEqual([]);
  }
  expect(built).toBeGreaterThan(EDITS / 2);
});

async function copyEdited(from: string, to: string): Promise<void> {
  for (const name of EDITED) {
    await rm(join(to, name), { recursive: true, force: true });
    await cp(join(from, name), join(to, name), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
}
