import { execFile } from "node:child_process";
import { npmCommand } from "../npm-command.ts";
import type { Registry } from "./complete.ts";
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

async function view(...what: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await run(...npmCommand(["view", ...what, "--json"]));
  const answer: unknown = stdout.trim() === "" ? null : JSON.parse(stdout);
  const error = (answer as { error?: { code?: string } } | null)?.error;
  if (error?.code === "E404") return null;
  if (code !== 0 || error) throw new Error(`npm view ${what.join(" ")} failed: ${stderr.trim()}`);
  return answer;
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
