import { defineConfig } from "vitest/config";

const minutes = 60_000;

/**
 * `npm run test:outside`: what needs installs, other versions of npm and Node, the system's browser, web servers, or a whole run
 * of the other tests; not part of `npm test`. Where something that a test names can't be had, the test fails.
 */
export default defineConfig({
  test: {
    name: "outside",
    reporters: ["default", "./tests/support/tally-reporter.ts"],
    include: ["tests/outside/**/*.test.ts"],
    globalSetup: ["./tests/support/run-folder.ts"],
    // One after the other: each keeps the machine busy by itself.
    fileParallelism: false,
    testTimeout: 45 * minutes,
    hookTimeout: 15 * minutes,
  },
});
