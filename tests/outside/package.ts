/** The engine as a package: packed by npm, installed into an empty folder, and called there by npx. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./copy.ts";
import { environment, type Ran, runNode } from "./npm.ts";

/** A machine: the one Node and npm that it has. */
export interface Machine {
  node: string;
  /** npm's program, beside which npx's lies. */
  npm: string;
}

/** Runs npm in a folder. */
export function npm({ node, npm: program }: Machine, cwd: string, ...args: string[]): Ran {
  return runNode(node, [program, ...args], cwd);
}

/** Runs `npx policy-site` in a folder, of what is installed and nothing else. */
export function policySite(machine: Machine, cwd: string, ...args: string[]): Ran {
  return runNode(machine.node, npxArguments(machine, args), cwd);
}

function npxArguments({ npm: program }: Machine, args: readonly string[]): string[] {
  return [join(dirname(program), "npx-cli.js"), "--no", "--", "policy-site", ...args];
}

/** Starts `npx policy-site`, which goes on until it is stopped. */
export function startPolicySite(machine: Machine, cwd: string, ...args: string[]): ChildProcess {
  return spawn(machine.node, npxArguments(machine, args), {
    cwd,
    env: environment(machine.node),
    stdio: "ignore",
    // A group of its own, so that what npx starts can be stopped with it.
    detached: true,
  });
}

/** Packs a copy of this project; gives the tarball's path. */
export function pack(machine: Machine, project: string, to: string): string {
  symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
  try {
    const { status, stdout, stderr } = npm(machine, project, "pack", "--silent", "--pack-destination", to);
    if (status !== 0) throw new Error(`npm pack ended with ${status}:\n${stderr}`);
    return join(to, stdout.trim().split("\n").at(-1) ?? "");
  } finally {
    rmSync(join(project, "node_modules"));
  }
}

/** The files of a tarball, by their paths below `package/`, with their sizes. */
export function tarballFiles(tarball: string): Map<string, number> {
  const { stdout } = spawnSync("tar", ["-tvzf", tarball], { encoding: "utf8", maxBuffer: 1 << 26 });
  const lines = stdout.split("\n").filter((line) => line !== "");
  return new Map(
    lines.map((line) => {
      const [, size = "", path = ""] = /^\S+ +\S+ +(\d+) .* package\/(.*)$/.exec(line) ?? [];
      return [path, Number(size)];
    }),
  );
}

/** A folder's files by their paths, with their texts. */
export function textsOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.sort().map((name) => [name.slice(folder.length + 1), readFileSync(name, "utf8")]));
}

/** Copies a site's own folder or file. */
export function copySite(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

/** Replaces a stretch of a file. @throws where the file hasn't got it */
export function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}
