import { expect, test } from "vitest";
import { validityFaults } from "../../scripts/inspect/validity.ts";
import { allPages, distDir } from "../support/site.ts";

test("html-validate finds nothing on any page", async () => {
  const pages = await allPages();
  expect(pages.length).toBeGreaterThan(0);
  expect(await validityFaults(distDir(), pages)).toEqual([]);
});
