import { expect, test } from "vitest";
import { elements, parseHtml, sourceOf } from "../../scripts/inspect/html.ts";
import { dataBlock, stated } from "../../src/structured/graph.ts";

const hostile = `</script><script>alert(1)</script><!--<script> ]]> \u2028 & "'\\ \u0000`;

test("no text ends the block that it stands in, and it is read back as it was", () => {
  const block = dataBlock([{ "@type": "CreativeWork", name: hostile }]);
  const page = parseHtml(`<script type="application/ld+json">${block}</script><p>after</p>`);
  const scripts = elements(page, "script");
  expect(scripts).toHaveLength(1);
  expect(elements(page, "p")).toHaveLength(1);
  const data = JSON.parse(scripts.map(sourceOf).join("")) as { "@graph": { name: string }[] };
  expect(data["@graph"][0]?.name).toBe(hostile);
});

test("a page that says nothing has no block, and nothing empty is said", () => {
  expect(dataBlock([])).toBeNull();
  expect(stated({ a: null, b: undefined, c: [], d: 0, e: "x" })).toEqual({ d: 0, e: "x" });
});
