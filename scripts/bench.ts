/**
 * `npm run bench -- [name]`: the benchmarks, each a module of
 * `scripts/bench/` that exports `run`. Times are medians of several runs in one
 * process on one machine, shown as ratios; no test depends on them.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "bench");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length))
  .sort();
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`there is no benchmark "${unknown}"; there are: ${names.join(", ")}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : names) {
  const { run } = (await import(join(folder, `${name}.ts`))) as { run?: () => Promise<void> };
  if (!run) continue;
  console.log(`\n# ${name}`);
  await run();
}
