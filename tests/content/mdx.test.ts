/** The committed content is MDX that the real pipeline reads, and holds the same text there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fieldsOf } from "../../scripts/converter/folder/content-files.ts";
import { measureText } from "../../src/content/document.ts";
import { parseDepartment, parseMeasure, parseNotice } from "../../src/content/mdx.ts";
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

describe("front matter", () => {
  const department = {
    ...{
      id: "qingdao/customs",
      region: "qingdao",
      name: "甲：乙 #丙",
      shortName: "“a\\b”\u2028",
      kind: "customs",
    },
    ...{ group: false, registered: true, aliases: ["- x", "true", "0x1F"], predecessors: [], note: null },
  };
  const lines = Object.entries(department).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const read = (front: readonly string[]) => parseDepartment("a.mdx", `---\n${front.join("\n")}\n---\n`);

  test("says the same as values in JSON, a field a line, and in any other way that YAML has", () => {
    expect(read(lines)).toEqual(department);
    const other = ["kind: customs # a remark", ...lines.filter((line) => !line.startsWith("kind:"))];
    expect(read(other)).toEqual(department);
  });

  test("with a field twice is no content", () => {
    expect(() => read([...lines, 'note: "x"'])).toThrow();
  });
});
