/**
 * Before and after `npm pack`: takes the types out of the engine's TypeScript, for `scripts/start/strip-types.mjs`.
 * `--clean` removes what was made.
 */
import { globSync, readFileSync, rmSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { parseOptions, readOrExit, writeOrExit } from "./command-line.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { readManifest } from "./start/packages.mjs";
import { ENGINE } from "./start/run.mjs";
import { digest, STRIPPED, type StrippedFiles } from "./start/stripped.mjs";

/** The files that Node runs; what browsers get is Vite's to take types out of. */
const FILES = ["scripts/**/*.ts", "src/**/*.ts"];
/** What the package leaves out: files and folders, as package.json lists them. */
const LEFT_OUT = (readManifest(ENGINE).files as string[])
  .filter((entry) => entry.startsWith("!"))
  .map((entry) => entry.slice(1));

function strippedFiles(): StrippedFiles {
  const files = globSync(FILES, { cwd: ENGINE })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !LEFT_OUT.some((one) => path === one || path.startsWith(`${one}/`)));
  return Object.fromEntries(
    files.sort().map((path) => {
      const source = readFileSync(join(ENGINE, path), "utf8");
      return [path, { digest: digest(source), code: stripTypeScriptTypes(source) }];
    }),
  );
}

const { clean = false } = readOrExit("用法：node scripts/prepack.ts [--clean]", () => {
  return parseOptions({ options: { clean: { type: "boolean" } } }).values;
});
// npm also runs this around the script `pack`, which is a site's and needs none of it.
const isOfPackage = !process.env["npm_command"]?.startsWith("run");
if (clean) rmSync(STRIPPED, { force: true });
else if (isOfPackage) writeOrExit(() => writeFileWhole(STRIPPED, JSON.stringify(strippedFiles())));
