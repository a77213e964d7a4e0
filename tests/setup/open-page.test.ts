/** A page is opened by a program of the system; where that can't be, the caller is told. */
import { expect, test } from "vitest";
import { openPage } from "../../scripts/dev/open-page.ts";

/** Whether opening an address by a program fails; waits as long as the program runs. */
function opensBy(...opener: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    openPage("http://localhost:4321/notices/", () => resolve(false), opener);
    if (opener[1] === "-e" && opener[2] === WAITS) setTimeout(() => resolve(true), 500);
  });
}

const WAITS = "setTimeout(() => {}, 5000)";

test.each([
  ["there is no such program", ["no-such-browser"]],
  ["the program finds no desktop", [process.execPath, "-e", "process.exit(3)"]],
])("where %s, the caller is told and nothing is thrown", async (_why, opener) => {
  expect(await opensBy(...opener)).toBe(false);
});

test("a browser that goes on running was opened", async () => {
  expect(await opensBy(process.execPath, "-e", WAITS)).toBe(true);
});
