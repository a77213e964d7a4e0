/** Other versions of npm and Node, fetched as packages into a folder of their own. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { npmCommand } from "../../scripts/npm-command.ts";
import { PACKAGED_NODES } from "../../scripts/start/node.mjs";
import { personsEnv } from "../support/build.ts";

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What npm tells the programs that it starts, without which a person's settings are left. */
const FROM_NPM =
  /^(?:npm_(?!config_(?:registry|cache|userconfig|https?_proxy|proxy|noproxy)$).*|INIT_CWD|NODE)$/i;

/** The environment of a person whose only Node is the given one. */
export function environment(node: string): NodeJS.ProcessEnv {
  const kept = Object.entries(personsEnv()).filter(
    ([name]) => !FROM_NPM.test(name) && name !== "NODE_OPTIONS",
  );
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((one) => !one.includes("node_modules"));
  return { ...Object.fromEntries(kept), PATH: [dirname(node), ...folders].join(delimiter) };
}

/** Runs a Node with a program in a folder. */
export function runNode(node: string, args: readonly string[], cwd: string): Ran {
  const { status, stdout, stderr, error } = spawnSync(node, args, {
    cwd,
    encoding: "utf8",
    env: environment(node),
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** npm's program in a version. @throws where it can't be installed */
export function fetchNpm(version: string, folder: string): string {
  return join(fetchPackage("npm", version, folder), "bin/npm-cli.js");
}

/** Node's program in a version, for this machine. @throws where it can't be installed */
export function fetchNode(version: string, folder: string): string {
  const names: Record<string, string> = PACKAGED_NODES;
  const name = names[`${process.platform}-${process.arch}`];
  if (name === undefined)
    throw new Error(`no package brings Node for ${process.platform} on ${process.arch}`);
  return join(
    fetchPackage(name, version, folder),
    process.platform === "win32" ? "bin/node.exe" : "bin/node",
  );
}

function fetchPackage(name: string, version: string, folder: string): string {
  const place = join(folder, `${name}-${version}`);
  mkdirSync(place);
  writeFileSync(join(place, "package.json"), JSON.stringify({ private: true }));
  const [program, args] = npmCommand(["install", "--no-audit", "--no-fund", `${name}@${version}`]);
  const { status, stderr, error } = spawnSync(program, args, { cwd: place, encoding: "utf8" });
  if (status !== 0) throw new Error(`${name}@${version} can't be installed: ${error?.message ?? stderr}`);
  return join(place, "node_modules", name);
}
