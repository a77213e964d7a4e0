/** A thousand hostile notices through `npm run convert`, and what it wrote read again: not a character differs. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { convertCommand } from "../../../scripts/convert/command.ts";
import { fieldsOf, spansPath } from "../../../scripts/converter/folder/content-files.ts";
import { rebuild, type Span } from "../../../scripts/converter/source/span-ledger.ts";
import { loadContent } from "../../../src/content/load.ts";
import { parseMeasure, parseNotice } from "../../../src/content/mdx.ts";
import { SOURCES_FOLDER } from "../../../src/content/sources.ts";
import { TRAP } from "../../content/hostile.ts";
import { personsEnv } from "../../support/build.ts";
import { ROOT } from "../../support/fixture.ts";
import { type Ran, runCommand } from "../../support/run-command.ts";
import { temporaryFolder } from "../../support/temporary.ts";
import { writeHostileSeeds } from "./hostile-seeds.ts";
import { some, tell } from "./trial.ts";

/** As many as one conversion is given. */
const IN_A_FOLDER = 50;
const IN_PROCESS = 950;
const BY_COMMAND = 50;

afterEach(() => expect(globalThis).not.toHaveProperty(TRAP));

function commandRun(args: string[]): Ran {
  const all = [join(ROOT, "scripts/convert.ts"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    encoding: "utf8",
    env: personsEnv(),
    maxBuffer: 1 << 28,
  });
  return { status: status ?? -1, stdout, stderr };
}

/** The sources that content and ledger give, by their ids. */
function sourcesIn(content: string): Map<string, string> {
  const read = (path: string) => readFileSync(join(content, path), "utf8");
  const ids = loadContent(content).notices.map(({ notice }) => notice.id);
  return new Map(
    ids.map((id) => {
      const notice = parseNotice(`notices/${id}.mdx`, read(`notices/${id}.mdx`));
      const measures = notice.body.flatMap((node) => {
        const path = node.type === "measure" ? `measures/${id}/${node.key}.mdx` : null;
        return path === null ? [] : [parseMeasure(path, read(path))];
      });
      const spans = JSON.parse(read(spansPath(id))) as Span[];
      expect(measures.length).toBeGreaterThan(0);
      expect(read(`${SOURCES_FOLDER}/${id}.txt`)).toBe(rebuild(spans, fieldsOf(notice, measures)));
      return [id, rebuild(spans, fieldsOf(notice, measures))];
    }),
  );
}

/** Converts so many notices, a folder after the other. */
async function convertAll(number: number, firstPart: number, run: (args: string[]) => Ran): Promise<void> {
  for (let done = 0, part = firstPart; done < number; done += IN_A_FOLDER, part += 1) {
    const folder = await temporaryFolder();
    const [seeds, content] = [join(folder, "seeds"), join(folder, "content")];
    const texts = writeHostileSeeds(seeds, Math.min(IN_A_FOLDER, number - done), part);
    const { status, stderr } = run(["--seeds", seeds, "--content", content, "--no-cache"]);
    expect(status, stderr).toBe(0);
    expect(stderr).not.toMatch(/INTERNAL|^ {4}at /m);
    const found = sourcesIn(content);
    expect(found.size).toBe(texts.size);
    for (const [id, text] of texts) expect(found.get(id)).toBe(text);
  }
}

test("notices come out of the command as they went in", async () => {
  const [inProcess, byCommand] = [some(IN_PROCESS), some(BY_COMMAND)];
  await convertAll(inProcess, 100, (args) => runCommand(() => convertCommand(args)));
  await convertAll(byCommand, 200, commandRun);
  tell("notices by the command", { notices: inProcess + byCommand, "in processes of their own": byCommand });
});
