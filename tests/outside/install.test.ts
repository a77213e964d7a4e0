/** The README's commands on machines that have nothing but one version of Node and of npm. */
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtFile } from "../../scripts/build/build-set.ts";
import { packagedNode } from "../../scripts/start/node.mjs";
import { copyProject, ROOT } from "./copy.ts";
import { fetchNode, fetchNpm, type Ran, runNode } from "./npm.ts";

/** Two versions of npm that lose the link to the packaged Node, and one that keeps it. */
const NPMS = ["10.8.2", "11.6.1", "11.19.1"];
/** The oldest Node that may be on a machine, one that is too old to run TypeScript, and three that suffice. */
const OLDEST = "20.20.2";
const TOO_OLD = [OLDEST, "22.17.1"];
const NEW_ENOUGH = ["22.23.3", "24.21.0", "26.12.1"];
/** What a publisher's install may take on the disk beside the packaged Node: 200 MB. */
const MOST_BYTES = 200e6;

const PACKAGED = relative(ROOT, packagedNode(process.platform, process.arch) ?? "");
const tools = mkdtempSync(join(tmpdir(), "policy-site-tools-"));
const nodes = new Map<string, string>();

beforeAll(() => {
  for (const version of [...TOO_OLD, ...NEW_ENOUGH]) nodes.set(version, fetchNode(version, tools));
});
afterAll(() => rmSync(tools, { recursive: true, force: true }));

describe.each(NPMS)("with npm %s", (npmVersion) => {
  let npm: string;
  let copy: string;

  const run = (nodeVersion: string, ...args: string[]) => runNode(nodes.get(nodeVersion) ?? "", args, copy);
  const runNpm = (nodeVersion: string, ...args: string[]) => run(nodeVersion, npm, ...args);
  /** The version of Node that a program gets when a Node runs the starter. */
  const versionGiven = (nodeVersion: string) =>
    run(nodeVersion, "scripts/start.mjs", ".version.mjs").stdout.trim();

  beforeAll(() => {
    npm = fetchNpm(npmVersion, tools);
    copy = copyProject();
    writeFileSync(join(copy, ".version.mjs"), "console.log(process.versions.node);\n");
    expectDone(runNpm(OLDEST, "ci", "--omit=dev"));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test("a publisher's install takes at most 200 MB beside the packaged Node", () => {
    const node = bytesOnDisk(join(copy, PACKAGED, "../.."));
    expect(node).toBeGreaterThan(50e6);
    const rest = bytesOnDisk(join(copy, "node_modules")) - node;
    console.log(`npm ${npmVersion}: ${megabytes(rest)} beside the packaged Node's ${megabytes(node)}`);
    expect(rest).toBeGreaterThan(50e6);
    expect(rest).toBeLessThanOrEqual(MOST_BYTES);
  });

  test.each([...TOO_OLD, ...NEW_ENOUGH])("it builds the site on Node %s", (version) => {
    rmSync(join(copy, "dist"), { recursive: true, force: true });
    expectDone(runNpm(version, "run", "build"));
    expect(readFileSync(join(copy, "dist/index.html"), "utf8")).toContain("</html>");
    const index = builtFile(join(copy, "dist"), "searchIndex");
    expect(readdirSync(join(copy, "dist", index))).toContain("pagefind.js");
  });

  test.each(TOO_OLD)("Node %s is too old: the packaged one runs", (version) => {
    const { version: packaged } = JSON.parse(
      readFileSync(join(copy, PACKAGED, "../../package.json"), "utf8"),
    );
    expect(versionGiven(version)).toBe(packaged);
  });

  test.each(NEW_ENOUGH)("Node %s suffices and runs itself", (version) => {
    expect(versionGiven(version)).toBe(version);
  });

  test.each(["add", "check", "test"])("npm run %s asks for the full install in one sentence", (name) => {
    const { status, stdout, stderr } = runNpm(OLDEST, "run", "--silent", name);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^没有安装 \S+，这个命令需要完整的安装；请运行 npm ci，不加 --omit=dev。\n$/);
  });

  describe("without the packaged Node", () => {
    const away = () => join(copy, ".packaged-node");
    beforeAll(() => renameSync(join(copy, PACKAGED), away()));
    afterAll(() => renameSync(away(), join(copy, PACKAGED)));

    test.each(TOO_OLD)("Node %s says in one sentence what is needed and what to do", (version) => {
      const { status, stdout, stderr } = runNpm(version, "run", "--silent", "build");
      expect({ status, stdout, stderr }).toEqual({
        status: 1,
        stdout: "",
        stderr: `需要 Node 24.8 以上（或 22 系列的 22.22 以上），而正在运行的是 ${version}，随项目安装的 Node 没有找到；请安装 Node 24，或重新运行 npm ci 且不要加 --omit=optional。\n`,
      });
    });

    test.each(NEW_ENOUGH)("Node %s builds the site", (version) => {
      expectDone(runNpm(version, "run", "build"));
    });
  });

  test("the full install formats, checks types and runs tests", () => {
    expectDone(runNpm(OLDEST, "ci"));
    const { stdout } = expectDone(runNpm(OLDEST, "test", "--", "--project", "unit", "tests/model"));
    expect(stdout).toMatch(/^[1-9]\d* passed, 0 failed$/m);
  });
});

/** Fails with what a program printed where it failed. */
function expectDone(ran: Ran): Ran {
  expect(ran.status, `${ran.stdout}\n${ran.stderr}`).toBe(0);
  return ran;
}

/** What a folder takes on the disk, as `du` counts it: a file with two names (esbuild's) once. */
function bytesOnDisk(folder: string): number {
  const blocks = new Map([[lstatSync(folder).ino, lstatSync(folder).blocks]]);
  for (const { parentPath, name } of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const { ino, blocks: taken } = lstatSync(join(parentPath, name));
    blocks.set(ino, taken);
  }
  return [...blocks.values()].reduce((sum, taken) => sum + taken, 0) * 512;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
