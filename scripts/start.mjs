// @ts-check
/**
 * `node scripts/start.mjs [--full] PROGRAM [ARGUMENT…]`: runs a program on a Node that is new enough.
 *
 * npm loses the link to the packaged Node (five packages claim the command `node`, of which one is
 * installed), so each npm script goes through this file, or through `policy-site.mjs` where it is a command for
 * a site; any Node can read both. PROGRAM is a script of this project or the name of an installed package with
 * a command. `--full`: it needs the devDependencies.
 *
 * Arguments, signals and exit status are passed on. Exit status 1, with one sentence: no Node will do, or a
 * package isn't installed; 2: wrong usage.
 */
import { join } from "node:path";
import { chooseNode, packagedNode, versionOf } from "./start/node.mjs";
import { installProblem, packageFolder, programFile, readManifest } from "./start/packages.mjs";
import { ENGINE, end, run } from "./start/run.mjs";

/** Where Node keeps what it compiled, so that the next command starts a fifth sooner. */
const COMPILED = join(ENGINE, ".cache/node");
const words = process.argv.slice(2);
const full = words[0] === "--full";
const [program, ...args] = full ? words.slice(1) : words;

if (program === undefined) end("用法：node scripts/start.mjs [--full] 程序 [参数…]", 2);
else {
  const manifest = readManifest(ENGINE);
  const running = { path: process.execPath, version: process.versions.node };
  const node = chooseNode(running, packagedNode(process.platform, process.arch), versionOf);
  const problem = installProblem(manifest, full, (name) => packageFolder(name) !== null);
  const file = programFile(program);
  if (node.path === null) end(node.problem, 1);
  else if (problem !== null) end(problem, 1);
  else if (file === null) end(`没有安装 ${program}；请先运行 npm ci。`, 1);
  else run(node.path, [file, ...args], { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || COMPILED });
}
