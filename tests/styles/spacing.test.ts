/** The space between Chinese characters and digits, only where it is drawn right. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CssNode, generate, parse, walk } from "css-tree";
import { expect, test } from "vitest";

const FOLDER = "src/styles";

/** The conditions around every declaration of a property, in all style sheets. */
function conditionsOf(property: string): string[][] {
  const found: string[][] = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".css"))) {
    const around: string[] = [];
    walk(parse(readFileSync(join(FOLDER, file), "utf8")), {
      enter(node: CssNode) {
        if (node.type === "Atrule" && node.name === "supports")
          around.push(node.prelude === null ? "" : generate(node.prelude));
        if (node.type === "Declaration" && node.property === property) found.push([...around]);
      },
      leave(node: CssNode) {
        if (node.type === "Atrule" && node.name === "supports") around.pop();
      },
    });
  }
  return found;
}

test("is set in no browser without text-spacing-trim: WebKit 2.50 draws digits over one another there", () => {
  const set = conditionsOf("text-autospace");
  expect(set.length).toBeGreaterThan(0);
  for (const conditions of set) expect(conditions).toContain("(text-spacing-trim:normal)");
});

test("is seen where no condition stands around it", () => {
  expect(conditionsOf("text-spacing-trim")).toContainEqual([]);
});
