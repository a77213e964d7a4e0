import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { isThisCollection } from "./tests/collection/identity.ts";
import { LongestFirst } from "./tests/support/longest-first.ts";

/** Tests of the built site, and those of the browser itself; slow, since they build the one and start the other. */
const site = [
  ...["tests/built/**/*.test.ts", "tests/browser/**/*.test.ts"],
  ...["browser", "fonts", "visit"].map((name) => `tests/inspect/${name}.test.ts`),
];
/** Beside the units, of which it isn't one: a run of theirs alone shall not wait for it. */
const types = "tests/types.test.ts";
/** By default one of two cores would stand idle. */
const workers = Math.max(2, availableParallelism() - 1);
/** Tests in a browser wait for a fifth of their time, for frames and for what a page loads late. */
const siteWorkers = workers + 1;
/** Tests of the collection in `seeds/`; where editors keep another one, it is `npm run check` that tells. */
const collection = ["tests/collection/**/*.test.ts"];
const isOurs = isThisCollection("seeds");
if (!isOurs)
  console.log("tests/collection is left out: seeds/ holds another collection; see `npm run check`");
const minutes = 60_000;
const runFolder = "./tests/support/run-folder.ts";
/**
 * Files share processes that load each module once: loading them anew for every file would take as long as
 * the unit tests themselves. What a test changes of its process it puts back.
 */
const shared = { isolate: false, restoreMocks: true, setupFiles: ["./tests/support/put-back.ts"] };

export default defineConfig({
  test: {
    reporters: ["default", "./tests/support/tally-reporter.ts"],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "types",
          include: [types],
          sequence: { groupOrder: 0 },
          maxWorkers: workers,
          testTimeout: 10 * minutes,
        },
      },
      {
        test: {
          name: "unit",
          maxWorkers: workers,
          testTimeout: minutes,
          hookTimeout: minutes,
          include: ["tests/**/*.test.ts"],
          exclude: [types, ...site, ...collection, "tests/outside/**"],
          globalSetup: [runFolder, "./tests/support/convert-fixture.ts"],
          ...shared,
          // Units first: they tell what is wrong in seconds.
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "site",
          include: site,
          globalSetup: [runFolder, "./tests/support/global-setup.ts"],
          ...shared,
          sequence: { groupOrder: 1 },
          maxWorkers: siteWorkers,
          testTimeout: 2 * minutes,
          // A hook builds a site; a busy machine takes longer over it.
          hookTimeout: 5 * minutes,
        },
      },
      ...(isOurs
        ? [
            {
              test: {
                name: "collection",
                include: collection,
                globalSetup: [runFolder, "./tests/support/convert-fixture.ts"],
                ...shared,
                // Beside the site's: its check builds a site and takes longer than all of its others.
                sequence: { groupOrder: 1 },
                maxWorkers: siteWorkers,
                testTimeout: 5 * minutes,
                hookTimeout: minutes,
              },
            },
          ]
        : []),
    ],
  },
});
