import { expect, test } from "vitest";
import { linkFaults } from "../../scripts/inspect/links.ts";
import { kinds } from "../support/kinds.ts";
import { allPages, distDir } from "../support/site.ts";

test("every link is relative, leads to a page or file that is there, and names an id that is there", async () => {
  expect(await linkFaults(distDir())).toEqual([]);
});

test("a page of each kind is there", async () => {
  const pages = await allPages();
  const wanted = kinds.map(({ path, status }) => (status === 404 ? "404.html" : path));
  expect(wanted.filter((path) => !pages.includes(path))).toEqual([]);
});
