/** A command that the starter runs behaves as if it had been called itself. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temporary.ts";

const START = join(import.meta.dirname, "../../scripts/start.mjs");

describe("a program that the starter runs", () => {
  test("has its arguments, character by character, and the starter's standard input", async () => {
    const folder = await temporaryFolder({
      "echo.ts": `const words: string[] = process.argv.slice(2);
        process.stdin.on("data", (chunk) => process.stdout.write(JSON.stringify([...words, String(chunk)])));`,
    });
    const words = ["", "a b", "“引号”", '"', "'", "\\", "$HOME", "*", "--full", "--", "-x=1\n2"];
    const { status, stdout, stderr } = start([join(folder, "echo.ts"), ...words], { input: "读入" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual([...words, "读入"]);
  });

  test.each([0, 1, 2, 7, 255])("ends the starter with its exit status, %d", async (wanted) => {
    const folder = await temporaryFolder({ "end.mjs": `process.exit(${wanted})` });
    expect(start([join(folder, "end.mjs")]).status).toBe(wanted);
  });

  test("runs on the Node that was chosen, with its errors on standard error", async () => {
    const folder = await temporaryFolder({
      "which.mjs": "console.log(process.execPath); console.error('problem')",
    });
    const { stdout, stderr } = start([join(folder, "which.mjs")]);
    expect({ stdout, stderr }).toEqual({ stdout: `${process.execPath}\n`, stderr: "problem\n" });
  });
});

describe.skipIf(process.platform === "win32")("a signal to the starter", () => {
  const waiting = `setInterval(() => {}, 1000);`;

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s ends program and starter alike", async (signal) => {
    const folder = await temporaryFolder({ "wait.mjs": `console.log(process.pid); ${waiting}` });
    const { child, line, ended } = await started(join(folder, "wait.mjs"));
    child.kill(signal);
    expect(await ended).toEqual({ status: null, signal });
    expect(() => process.kill(Number(line), 0)).toThrow("ESRCH");
  });

  test.each(["SIGINT", "SIGTERM"] as const)("%s lets a program finish what it does", async (signal) => {
    const folder = await temporaryFolder({
      "finish.mjs": `process.once("${signal}", () => setTimeout(() => process.exit(3), 100)); console.log("up"); ${waiting}`,
    });
    const { child, ended } = await started(join(folder, "finish.mjs"));
    child.kill(signal);
    expect(await ended).toEqual({ status: 3, signal: null });
  });

  test("a program that is killed ends the starter by the same signal", async () => {
    const folder = await temporaryFolder({ "wait.mjs": `console.log(process.pid); ${waiting}` });
    const { line, ended } = await started(join(folder, "wait.mjs"));
    process.kill(Number(line), "SIGKILL");
    expect(await ended).toEqual({ status: null, signal: "SIGKILL" });
  });
});

describe("one sentence, without a stack trace, where", () => {
  /** A project of its own, so that this one's packages aren't found. */
  async function project(installed: string[]): Promise<string> {
    const folder = await temporaryFolder();
    const manifest = { dependencies: { a: "1" }, devDependencies: { tool: "1" } };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    mkdirSync(join(folder, "scripts"));
    cpSync(START, join(folder, "scripts/start.mjs"));
    cpSync(join(dirname(START), "start"), join(folder, "scripts/start"), { recursive: true });
    for (const name of installed) {
      mkdirSync(join(folder, "node_modules", name), { recursive: true });
      writeFileSync(join(folder, "node_modules", name, "package.json"), "{}");
    }
    writeFileSync(join(folder, "scripts/run.ts"), "console.log('ran')");
    return folder;
  }

  test.each([
    ["nothing is installed", [], ["scripts/run.ts"], "没有安装 a；请先运行 npm ci。\n"],
    [
      "a publisher's install isn't enough",
      ["a"],
      ["--full", "scripts/run.ts"],
      "没有安装 tool，这个命令需要完整的安装；请运行 npm ci，不加 --omit=dev。\n",
    ],
    ["a tool is missing", ["a"], ["astro", "dev"], "没有安装 astro；请先运行 npm ci。\n"],
  ])("%s", async (_, installed, words, problem) => {
    const folder = await project(installed);
    const { status, stdout, stderr } = start(words, {
      cwd: folder,
      start: join(folder, "scripts/start.mjs"),
    });
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: problem });
  });

  test("no program is named", () => {
    const { status, stderr } = start(["--full"]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "用法：node scripts/start.mjs [--full] 程序 [参数…]\n",
    });
  });

  test("otherwise the program runs", async () => {
    const folder = await project(["a"]);
    const { stdout } = start(["scripts/run.ts"], { cwd: folder, start: join(folder, "scripts/start.mjs") });
    expect(stdout).toBe("ran\n");
  });
});

interface Started {
  child: ChildProcess;
  /** The first line that the program printed. */
  line: string;
  ended: Promise<{ status: number | null; signal: NodeJS.Signals | null }>;
}

function start(
  words: string[],
  { start = START, ...options }: { start?: string; cwd?: string; input?: string } = {},
) {
  return spawnSync(process.execPath, [start, ...words], { encoding: "utf8", env: environment(), ...options });
}

/** Starts a program and waits for its first line. */
async function started(file: string): Promise<Started> {
  const child = spawn(process.execPath, [START, file], {
    stdio: ["pipe", "pipe", "inherit"],
    env: environment(),
  });
  const ended: Started["ended"] = new Promise((done) =>
    child.on("exit", (status, signal) => done({ status, signal })),
  );
  const line = await new Promise<string>((done, fail) => {
    child.stdout.once("data", (chunk) => done(String(chunk).trim()));
    child.on("error", fail);
    child.on("exit", () => fail(new Error("the program ended before it printed anything")));
  });
  return { child, line, ended };
}

/** Without what vitest passes to programs, and with nothing on the path that could stand in for a Node. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = process.env;
  return { ...rest, PATH: ["/usr/bin", "/bin"].join(delimiter) };
}
