/** What the comparison of builds says, and what it is made from. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { peerPages } from "../../scripts/bench/peers/pages.ts";
import { peerPicture, peerTables } from "../../scripts/bench/peers/report.ts";
import { OURS, type PeerRun, type Scenario } from "../../scripts/bench/peers/scenarios.ts";
import { toolsIn } from "../../scripts/bench/peers/tools.ts";
import { textOf } from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { contentFolder } from "../support/fixture.ts";
import { renderMarkdown } from "../support/markdown.ts";

const run = (tool: string, scenario: Scenario, cpu: number, status = 0): PeerRun => ({
  ...{ tool, scenario, cpu, status, wall: cpu / 2, peak: 1024 * 1024, output: "first\nno such thing\n" },
  size: { pages: 3, files: 4, bytes: 2 * 1024 * 1024 },
});

test("a table has each generator's medians and by how many times ours takes longer, and says what failed", () => {
  const runs = [
    ...[4, 10, 6].map((cpu) => run(OURS, "cold", cpu)),
    ...[run("other", "cold", 3), run("other", "changed", 2), run("broken", "cold", 1, 1)],
  ];
  const lines = peerTables([{ measures: 145, runs }]);
  expect(lines).toContain(`| ${OURS} | 3.0 / 6.0 | – | – | 1 | 3 | 4 | 2 |`);
  expect(lines).toContain("| other | 1.5 / 3.0, ×2.00 | – | 1.0 / 2.0 | 1 | 3 | 4 | 2 |");
  expect(lines).toContain("| broken | failed: no such thing |");
  expect(peerPicture([{ measures: 145, runs }])).toMatch(/^<svg xmlns="[^"]+"[\s\S]*<\/svg>\n$/);
});

test("the peers' pages have every measure's text to the character, and each notice and department", async () => {
  const { measures, notices, departments } = loadContent(contentFolder());
  const pages = new Map(peerPages(contentFolder()).map((page) => [page.path, page]));
  expect(pages.size).toBe(measures.length + notices.length + departments.length);
  for (const { measure } of measures) {
    const markdown = pages.get(`measures/${measure.notice}/${measure.key}/`)?.markdown ?? "";
    const [document] = await renderMarkdown(markdown);
    for (const line of measure.text.split("\n")) expect(document && textOf(document)).toContain(line);
  }
});

test("a folder without the generators is said to lack them, with what installs them", () => {
  const folder = mkdtempSync(join(tmpdir(), "peers-"));
  expect(() => toolsIn(folder)).toThrow(
    /里没有 @11ty\/eleventy、astro、@astrojs\/starlight；请运行 npm install --prefix /,
  );
  rmSync(folder, { recursive: true });
});
