import { createRequire } from "node:module";
import { cruise, type IConfiguration, type ICruiseResult } from "dependency-cruiser";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary.ts";

const { forbidden = [], options = {} } = createRequire(import.meta.url)(
  "../../.dependency-cruiser.cjs",
) as IConfiguration;

/** What the rules forbid of the imports in some folders: `rule: file → file`, and how many files were read. */
async function violations(
  folders: string[],
  baseDir = process.cwd(),
): Promise<{ found: string[]; files: number }> {
  const { output } = await cruise(folders, { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  const { summary } = output as ICruiseResult;
  return {
    files: summary.totalCruised,
    found: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort(),
  };
}

test("no file imports one above its room, and no two import each other", async () => {
  const { found, files } = await violations(["src", "scripts"]);
  expect(files).toBeGreaterThan(300);
  expect(found).toEqual([]);
});

test.each([
  [
    "a circle of types",
    {
      "src/model/a.ts": 'import type { B } from "./b.ts"; export type A = B;',
      "src/model/b.ts": 'import type { A } from "./a.ts"; export type B = A[];',
    },
    "no-circle",
  ],
  [
    "a type from a room above",
    {
      "scripts/converter/source/a.ts": 'import type { B } from "../folder/b.ts"; export type A = B;',
      "scripts/converter/folder/b.ts": "export type B = 1;",
    },
    "converter-source",
  ],
  [
    "a page's arrangement in the search",
    {
      "src/search/a.ts": 'import { b } from "../site/b.ts"; export const a = b;',
      "src/site/b.ts": "export const b = 1;",
    },
    "src-search",
  ],
  [
    "the converter in the site",
    {
      "src/site/a.ts": 'import { b } from "../../scripts/b.ts"; export const a = b;',
      "scripts/b.ts": "export const b = 1;",
    },
    "src-knows-no-scripts",
  ],
  ["Node in what ships to readers", { "src/browser/a.ts": 'import "node:fs";' }, "browser-without-node"],
])("the rules refuse %s", async (_, files, rule) => {
  const folder = await temporaryFolder({ ...files, "tsconfig.json": "{}" });
  const folders = [...new Set(Object.keys(files).map((path) => path.split("/")[0] ?? ""))];
  const { found } = await violations(folders, folder);
  expect(
    found.some((line) => line.startsWith(`${rule}:`)),
    found.join("\n"),
  ).toBe(true);
});
