import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { draw } from "../../src/charts/draw.ts";
import { type SvgElement, toSvgTree } from "../../src/charts/svg-tree.ts";

function all(node: SvgElement): SvgElement[] {
  return [node, ...node.children.flatMap((child) => (typeof child === "string" ? [] : all(child)))];
}

function words(node: SvgElement): string {
  return node.children.map((child) => (typeof child === "string" ? child : words(child))).join("");
}

describe("what a page's policy forbids stays out of a picture", () => {
  const { document } = parseHTML(
    `<svg viewBox="0 0 1 1" style="fill:red" onload="x()"><style>a{}</style><script>x()</script>` +
      `<g class="a" transform="scale(2)"><a href="javascript:x()"><text>no</text></a><text onclick="x()" y="1">字</text></g>` +
      `<foreignObject><p>no</p></foreignObject><!-- no --></svg>`,
  );
  const tree = toSvgTree(document.querySelector("svg") as unknown as Element);

  test("styles, scripts, links, foreign elements and handlers are left out, text and geometry stay", () => {
    expect(tree).toEqual({
      tag: "svg",
      attributes: { viewBox: "0 0 1 1" },
      children: [
        {
          tag: "g",
          attributes: { transform: "scale(2)" },
          children: [{ tag: "text", attributes: { y: "1" }, children: ["字"] }],
        },
      ],
    });
  });
});

test("a drawn picture keeps every label to the character, and its size", () => {
  const labels = ["锂电池", "AEO <企业>", "“一单制”"];
  const picture = draw({
    width: 300,
    height: 90,
    y: { domain: labels },
    marks: [Plot.text(labels, { y: (label: string) => label, text: (label: string) => label })],
  });
  expect(picture.attributes).toMatchObject({ viewBox: "0 0 300 90", width: "300", height: "90" });
  for (const label of labels) expect(words(picture)).toContain(label);
  expect(all(picture).some(({ tag }) => tag === "style")).toBe(false);
});
