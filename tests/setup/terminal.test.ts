/** Whatever a source holds, what commands print can neither steer the terminal nor hide anything in it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { convertCommand } from "../../scripts/convert/command.ts";
import { visible, visibleJson, visibleLine } from "../../scripts/terminal.ts";
import { NOTICE, page, put, ROOT, runAdd, runAddProcess } from "../add/support.ts";
import { VOCABULARY } from "../support/fixture.ts";
import { runCommand } from "../support/run-command.ts";

const HOSTILE = "\u001b]0;改名\u0007\u001b[2J\u009b31m\u202e反\u2028行";
/** What acts on a terminal, whatever its encoding. */
const ACTS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029]/u;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "terminal-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("controls are shown by their numbers; lines, tabs and all other characters stay", () => {
  expect(visible("甲\u001b[31m\t乙\r\n丙\u0007\ud800𠮷")).toBe("甲\\u001b[31m\t乙\n丙\\u0007\\ud800𠮷");
  expect(visibleLine("甲\n乙")).toBe("甲\\n乙");
  expect(visible(HOSTILE)).not.toMatch(ACTS);
});

test("JSON means the same", () => {
  expect(JSON.parse(visibleJson({ text: HOSTILE }))).toEqual({ text: HOSTILE });
  expect(visibleJson({ text: HOSTILE })).not.toMatch(ACTS);
});

function convert(...args: string[]) {
  return runCommand(() => convertCommand(["--seeds", folder, "--vocabulary", VOCABULARY, ...args]));
}

test("convert prints a hostile notice's findings without its controls, as text and as JSON", () => {
  const lines = NOTICE.map((line) =>
    line.replace("市量子通关局", `市量子${HOSTILE.slice(0, 12)}通关局`).replace("优化", `优${HOSTILE}化`),
  );
  put(join(folder, "qingdao-2031.txt"), lines.join("\n"));
  const text = convert("--content", join(folder, "content"));
  expect(text.stdout + text.stderr).toContain("CHARACTER_CONTROL");
  expect(text.stdout + text.stderr).not.toMatch(ACTS);
  const json = convert("--format", "json");
  expect(json.stdout).not.toMatch(ACTS);
  expect(json.stdout).toContain("\\u009b");
  expect(() => JSON.parse(json.stdout)).not.toThrow();
});

test("convert names a file of a hostile name and a hostile mistake in YAML without their controls", () => {
  put(join(folder, "a\u001b[31m.txt"), NOTICE.join("\n"));
  put(join(folder, "a\u001b[31m.yaml"), "re\u001bgion: [");
  const { stdout, stderr, status } = convert("--content", join(folder, "content"));
  expect(status).toBe(1);
  expect(stdout + stderr).toContain("\\u001b");
  expect(stdout + stderr).not.toMatch(ACTS);
});

test("check lists what is wrong and what is open in a hostile collection without its controls", () => {
  put(join(folder, "qingdao-2031.txt"), NOTICE.join("\n").replace("优化", `优${HOSTILE}化`));
  put(join(folder, "a\u001b[31m.yaml"), "re\u001bgion: [");
  const args = ["scripts/check.ts", "--seeds", folder, "--content", folder, "--open"];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stdout).toContain("CHARACTER_CONTROL");
  expect(stdout + stderr).not.toMatch(ACTS);
});

test("add previews, and refuses, hostile files without their controls", async () => {
  const hostile = put(
    join(folder, "通\u001b[31m知.html"),
    page(
      NOTICE.map(
        (line) => `<p>${line.replace("提效", "提&#27;[2J&#7;效").replace("优化", `优${HOSTILE}化`)}</p>`,
      ).join(""),
    ),
  );
  const refused = put(join(folder, "b\u001b]0;x\u0007.odt"), "x");
  const { stdout, stderr } = await runAdd(folder, hostile, refused, "--text");
  const both = await runAdd(folder, hostile, "--text", "--id", "qingdao-2031");
  const refusal = await runAdd(folder, refused);
  for (const shown of [stdout, stderr, both.stdout, both.stderr, refusal.stderr])
    expect(shown).not.toMatch(ACTS);
  expect(both.stdout).toContain("\\u001b[2J");
  expect(refusal.stderr).toContain("\\u001b]0;x");
});

test("a mistaken command line is repeated without its controls, in a process of its own", () => {
  const { stderr, status } = runAddProcess(folder, "--\u001b[31mx");
  expect(status).toBe(2);
  expect(stderr).not.toMatch(ACTS);
});
