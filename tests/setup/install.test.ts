/** What a publisher's install, `npm ci --omit=dev`, is enough for, and what needs the full one. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../scripts/commands.mjs";
import { importsOf, packagesOf } from "../support/imports.ts";

interface Manifest {
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
}
const { dependencies, scripts } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

/** The programs of an npm script, one after the other. */
const programs = Object.entries(scripts).flatMap(([name, script]) =>
  script.split(" && ").map((command): [name: string, command: string] => [name, command]),
);
const ofThisProject = programs.flatMap(([name, command]) => {
  const [, listed = ""] = /^node scripts\/policy-site\.mjs (\S+)$/.exec(command) ?? [];
  const known = COMMANDS[listed];
  if (known !== undefined) return [{ name, program: `scripts/${known.module}`, full: known.full === true }];
  const [, full, program] = /^node scripts\/start\.mjs (--full )?(scripts\/\S+\.ts)/.exec(command) ?? [];
  return program === undefined ? [] : [{ name, program, full: full !== undefined }];
});

/** A command's own file and those of the folder of its name, which it may read as modules. */
const filesOf = (program: string) => [program, ...globSync(`${program.slice(0, -".ts".length)}/**/*.ts`)];
const beyondProduction = (files: readonly string[]) =>
  [...packagesOf(files)].filter(([name]) => !Object.hasOwn(dependencies, name));

test.each(programs)("npm run %s goes through the starter: %s", (_, command) => {
  expect(command).toMatch(/^node scripts\/(?:start\.mjs (--full )?[^-]\S*( |$)|policy-site\.mjs [a-z]+$)/);
});

test("every command of the table is an npm script, and calls the same", () => {
  for (const name of Object.keys(COMMANDS))
    expect(scripts[name]).toBe(`node scripts/policy-site.mjs ${name}`);
});

test("every command of the project is found", () => {
  expect(ofThisProject.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["build", "convert", "add", "check", "links"]),
  );
  for (const { program } of ofThisProject) expect(existsSync(program), program).toBe(true);
});

describe("a build needs no package for development", () => {
  const rendered = globSync("src/**/*.{ts,js,mjs,astro,mdx}");

  test("what Astro renders", () => {
    expect(rendered.length).toBeGreaterThan(100);
    expect(beyondProduction(["astro.config.mjs", ...rendered])).toEqual([]);
    expect([...packagesOf(rendered).keys()]).toEqual(expect.arrayContaining(["zod", "satteri", "yaml"]));
  });

  test("the steps of the build", () => {
    const steps = [
      "scripts/build.ts",
      "scripts/build/bundle.ts",
      "scripts/build/render.ts",
      "scripts/convert.ts",
      "scripts/search-index.ts",
      "scripts/manifest.ts",
    ];
    expect(beyondProduction(steps)).toEqual([]);
    expect([...packagesOf(steps).keys()]).toEqual(expect.arrayContaining(["astro", "pagefind", "vite"]));
  });
});

test.each(ofThisProject.filter(({ full }) => full))(
  "npm run $name asks for the full install, since it reaches a package for development",
  ({ program }) => expect(beyondProduction(filesOf(program))).not.toEqual([]),
);

test.each(ofThisProject.filter(({ full }) => !full))(
  "npm run $name works in a publisher's install",
  ({ program }) => expect(beyondProduction(filesOf(program))).toEqual([]),
);

test.each([
  ['import a from "a";', ["a"]],
  ['import "./style.css";', ["./style.css"]],
  ['import {\n  type A,\n  b,\n} from "@s/b/c.js";', ["@s/b/c.js"]],
  ['export { d } from "d";', ["d"]],
  ['import type { E } from "e";', []],
  ['const f = await import("f");', ["f"]],
  ['createRequire(import.meta.url).resolve("g/package.json")', ["g/package.json"]],
  ['resolve("seeds")', []],
  ['// from "h"', []],
])("imports are read from %j: %j", (text, names) => {
  expect(importsOf(text)).toEqual(names);
});
