/**
 * `node scripts/lock.ts [--check]`: adds the optional platform packages that
 * npm left out of package-lock.json, without which `npm ci` refuses it.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { endInSentence, writeOrExit } from "./command-line.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { completeLock, LockError } from "./lock/complete.ts";
import { findMissing, findResolved, findStale, type Lock } from "./lock/missing.ts";
import { npmRegistry } from "./lock/npm-registry.ts";
import { printLock } from "./lock/print.ts";

const file = new URL("../package-lock.json", import.meta.url);
const USAGE = "Usage: npm run lock [-- --check]";

async function main(args: string[]): Promise<number> {
  const [option, ...rest] = args;
  if (option === "--help" || option === "-h") {
    console.log(USAGE);
    return 0;
  }
  if (rest.length > 0 || (option !== undefined && option !== "--check")) {
    console.error(USAGE);
    return 2;
  }
  const text = await readFile(file, "utf8");
  const lock = readLock(text);
  if (lock === null) {
    console.error(
      "package-lock.json is no lock of npm's; restore it (git checkout package-lock.json) and run this again.",
    );
    return 1;
  }
  return option === "--check" ? check(lock) : complete(lock, text);
}

function readLock(text: string): Lock | null {
  try {
    const lock = JSON.parse(text) as Lock | null;
    return typeof lock?.packages === "object" && lock.packages !== null ? lock : null;
  } catch {
    return null;
  }
}

function check(lock: Lock): number {
  const faults = [
    list(
      "lacks",
      findMissing(lock).map(({ name, spec }) => `${name}@${spec}`),
    ),
    list("holds unasked-for", findStale(lock)),
    list("names the address of", findResolved(lock)),
  ].filter((fault) => fault !== null);
  if (faults.length === 0) return 0;
  console.error(`package-lock.json ${faults.join("; it ")}. Run npm run lock.`);
  return 1;
}

function list(verb: string, names: string[]): string | null {
  return names.length === 0 ? null : `${verb} ${[...new Set(names)].sort().join(", ")}`;
}

async function complete(lock: Lock, text: string): Promise<number> {
  const completion = await completeLock(lock, npmRegistry).catch((error: unknown) => {
    if (!(error instanceof LockError)) throw error;
    console.error(error.message);
    return null;
  });
  if (completion === null) return 1;
  const { lock: whole, added, unverified } = completion;
  const printed = printLock(whole);
  if (printed !== text) writeOrExit(() => writeFileWhole(fileURLToPath(file), printed));
  console.log(`package-lock.json: ${added.length} added, ${unverified.length} without a hash.`);
  for (const place of unverified) {
    const { version = "" } = whole.packages[place] ?? {};
    console.log(`  ${place}@${version}: not in the registry asked; run this again later.`);
  }
  return 0;
}

endInSentence();
process.exitCode = await main(process.argv.slice(2));
