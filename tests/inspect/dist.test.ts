import { expect, test } from "vitest";
import { attribute, byId, elements, parseHtml, textOf, withAttribute } from "../../scripts/inspect/html.ts";
import { parsePage, readPage } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { treeDifferences } from "../support/trees.ts";

test("a page is found by its address, and one that isn't there fails", async () => {
  const dist = await temporaryFolder({ "a/index.html": "<p id=x>a</p>", "404.html": "lost" });
  expect(await readPage("404.html", dist)).toBe("lost");
  expect(byId(await parsePage("a/", dist), "x")?.tagName).toBe("p");
  await expect(readPage("b/", dist)).rejects.toThrow("ENOENT");
});

test("elements are found by tag and attribute, in templates too, and text without scripts", () => {
  const page = parseHtml(
    `<p data-a="1">青<b>岛</b><script>no</script></p><template><p data-a="2"></p></template>`,
  );
  expect(elements(page, "p")).toHaveLength(2);
  expect(withAttribute(page, "data-a", "2").map((one) => attribute(one, "data-a"))).toEqual(["2"]);
  expect(withAttribute(page, "data-a")).toHaveLength(2);
  expect(textOf(page)).toBe("青岛");
});

test("two folders are compared to the last byte", async () => {
  const first = await temporaryFolder({ "a/x": "same", y: "abc", z: "ab", only: "" });
  const second = await temporaryFolder({ "a/x": "same", y: "abd", z: "abc", other: "" });
  expect(await treeDifferences(first, first)).toEqual([]);
  expect(await treeDifferences(first, second)).toEqual([
    "only: only in the first",
    "other: only in the second",
    "y: differs from byte 2",
    "z: differs from byte 2",
  ]);
});
