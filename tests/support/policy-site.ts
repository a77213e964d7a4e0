import { spawn } from "node:child_process";

/** Runs a command beside this process, which may serve what it asks for; gives its exit status and the lines it printed. */
export async function runPolicySite(...args: string[]): Promise<{ status: number | null; lines: string[] }> {
  const child = spawn(process.execPath, ["scripts/policy-site.mjs", ...args]);
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (one: Buffer) => output.push(one));
  const status = await new Promise<number | null>((done) => child.on("close", done));
  return { status, lines: Buffer.concat(output).toString().trimEnd().split("\n") };
}
