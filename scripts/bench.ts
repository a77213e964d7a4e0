/**
 * `npm run bench -- [name]… [option]…`: the benchmarks, each a module of
 * `scripts/bench/` that exports `run`; without a name, all that don't export
 * `onlyByName`. What stands behind the first option is for them to read. Times
 * are medians of several runs on one machine, shown as ratios; no test depends
 * on them.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "bench");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length))
  .sort();
const words = process.argv.slice(2);
const firstOption = words.findIndex((word) => word.startsWith("-"));
const wanted = firstOption < 0 ? words : words.slice(0, firstOption);
const options = firstOption < 0 ? [] : words.slice(firstOption);
if (words.length === 1 && /^(?:--help|-h)$/.test(words[0] ?? "")) {
  console.log(`npm run bench -- [name]… [option]…: ${names.join(", ")}`);
  process.exit(0);
}
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) {
  console.error(`there is no benchmark "${unknown}"; there are: ${names.join(", ")}`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : names) {
  const module = (await import(join(folder, `${name}.ts`))) as Benchmark;
  if (!module.run || (module.onlyByName === true && wanted.length === 0)) continue;
  console.log(`\n# ${name}`);
  await module.run(options);
}

/** A module of the folder; one without `run` helps others. */
interface Benchmark {
  run?: (options: string[]) => Promise<void>;
  /** It takes long or writes a folder. */
  onlyByName?: boolean;
}
