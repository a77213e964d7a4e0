/** What is installed runs nothing while it is installed, and nobody knows a grave fault of it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import type { Lock } from "../../scripts/lock/missing.ts";
import { printLock } from "../../scripts/lock/print.ts";
import { npmCommand } from "../../scripts/npm-command.ts";
import { copyProject } from "./copy.ts";
import { type Ran, runNode } from "./npm.ts";

/** What npm says where the registry doesn't answer such a question. */
const UNANSWERED =
  /ENOAUDIT|audit endpoint returned an error|Method Not Allowed|ENOTFOUND|ECONNREFUSED|ETIMEDOUT/;

let copy: string;
beforeAll(() => {
  copy = copyProject();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function npm(...words: string[]): Ran {
  const [program, args] = npmCommand(words);
  return runNode(program, args, copy);
}

test("a site is built after an install in which no package ran a script of its own", () => {
  const installed = npm("ci", "--ignore-scripts", "--no-audit", "--no-fund");
  expect(installed.status, installed.stderr).toBe(0);
  const built = npm("run", "build");
  expect(built.status, `${built.stdout}\n${built.stderr}`).toBe(0);
  expect(readFileSync(join(copy, "dist/index.html"), "utf8")).toContain("</html>");
  expect(existsSync(join(copy, "dist/manifest.json"))).toBe(true);
});

test("no package has a grave fault that the registry knows of", () => {
  const { status, stdout, stderr } = npm("audit", "--audit-level=high");
  if (status !== 0 && UNANSWERED.test(stdout + stderr)) {
    console.log("npm audit: the registry doesn't answer, so nothing was asked");
    return;
  }
  expect(status, stdout).toBe(0);
});

test("a lock that can't ask the registry says so in one sentence, and stays as it was", () => {
  const file = join(copy, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8")) as Lock;
  const [place = ""] = Object.entries(lock.packages).find(([, { optional, os }]) => optional && os) ?? [];
  delete lock.packages[place];
  const lacking = printLock(lock);
  writeFileSync(file, lacking);
  vi.stubEnv("npm_config_registry", "http://127.0.0.1:9");
  onTestFinished(() => void vi.unstubAllEnvs());
  const { status, stdout, stderr } = runNode(process.execPath, ["scripts/lock.ts"], copy);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(
    /^The registry doesn't answer "npm view [^"\n]+" \([^\n]*ECONNREFUSED\); package-lock\.json is as it was, run this again later\.\n$/,
  );
  expect(readFileSync(file, "utf8")).toBe(lacking);
}, 60_000);
