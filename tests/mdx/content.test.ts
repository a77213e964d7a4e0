/** The committed content is MDX that the real pipeline reads, and holds the same text there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../scripts/converter/folder/content-files.ts";
import { measureText } from "../../src/content/document.ts";
import { parseMeasure, parseNotice } from "../../src/content/mdx.ts";
import { SEEDS } from "../converter/support.ts";
import { contentFolder } from "../support/fixture.ts";
import { renderedText } from "./pipeline.ts";

const bare = (text: string) => text.replaceAll("\n", "");

describe.each(SEEDS)("$id", ({ id }) => {
  const noticePath = join(contentFolder(), "notices", `${id}.mdx`);
  const source = readFileSync(noticePath, "utf8");
  const notice = parseNotice(noticePath, source);

  test("every measure compiles with @astrojs/mdx and remark-gfm and shows its text", async () => {
    const keys = notice.body.flatMap((node) => (node.type === "measure" ? [node.key] : []));
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) {
      const path = join(contentFolder(), "measures", id, `${key}.mdx`);
      const file = readFileSync(path, "utf8");
      expect(bare(await renderedText(path, file))).toBe(bare(measureText(parseMeasure(path, file).clauses)));
    }
  });

  test("the notice compiles and shows its frame and outline", async () => {
    const texts = [...fieldsOf(notice, []).values()];
    expect(bare(await renderedText(noticePath, source))).toBe(bare(texts.join("")));
  });
});
