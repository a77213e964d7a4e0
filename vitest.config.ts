import { defineConfig } from "vitest/config";

/** Tests of the built site; slow, since they build it and start a browser. */
const site = ["tests/built/**/*.test.ts", "tests/browser/**/*.test.ts"];
const minutes = 60_000;

export default defineConfig({
  test: {
    reporters: ["default", "./tests/support/tally-reporter.ts"],
    projects: [
      {
        test: {
          name: "unit",
          testTimeout: minutes / 2,
          include: ["tests/**/*.test.ts"],
          exclude: site,
          // Units first: they tell what is wrong in seconds.
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "site",
          include: site,
          globalSetup: ["./tests/support/global-setup.ts"],
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 2 * minutes,
          hookTimeout: 2 * minutes,
        },
      },
    ],
  },
});
