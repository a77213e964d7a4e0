import { execFile } from "node:child_process";
import { npmCommand } from "../npm-command.ts";
import { LockError, type Registry } from "./complete.ts";
import type { Manifest } from "./entry.ts";

/**
 * Asks whichever registry npm is set up to use, through npm itself, so that no
 * registry's address stands in this project.
 */
export const npmRegistry: Registry = {
  async manifest(name, version) {
    return (await view(`${name}@${version}`)) as Manifest | null;
  },
  async versions(name, range) {
    const answer = (await view(`${name}@${range}`, "version")) as string | string[] | null;
    return answer === null ? [] : [answer].flat();
  },
};

/** How long is waited for an answer and between two tries, in milliseconds: npm itself would wait for minutes. */
const PATIENCE = ["--fetch-timeout=30000", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000"];

async function view(...what: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await run(...npmCommand(["view", ...what, "--json", ...PATIENCE]));
  const answer = readAnswer(stdout);
  const error = (answer as { error?: { code?: string } } | null)?.error;
  if (error?.code === "E404") return null;
  if (code !== 0 || error || answer === undefined) {
    const [reason = ""] = stderr.trim().split("\n");
    throw new LockError(
      `The registry doesn't answer "npm view ${what.join(" ")}"${reason === "" ? "" : ` (${reason})`}; package-lock.json is as it was, run this again later.`,
    );
  }
  return answer;
}

/** What npm printed; `undefined` where it is no JSON. */
function readAnswer(stdout: string): unknown {
  try {
    return stdout.trim() === "" ? null : JSON.parse(stdout);
  } catch {
    return undefined;
  }
}

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

function run(command: string, args: string[]): Promise<Ran> {
  return new Promise((done, fail) => {
    execFile(command, args, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") fail(error);
      else done({ code: error ? 1 : 0, stdout, stderr });
    });
  });
}
