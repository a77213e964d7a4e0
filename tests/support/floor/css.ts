/** Finds what a style sheet uses beyond the promised browsers. */
import { type Atrule, type Block, type CssNode, type Declaration, parse, walk } from "css-tree";
import { data, type Gap, lackedBy, lookUp } from "./compat.ts";

/** Something that is used, by its key in the data. */
interface Use {
  node: CssNode;
  path: string[];
  /** The vendor's prefix under which the same rule declares it too. */
  prefixed?: string;
}

/** Units that the data knows by a common name. */
const UNITS: [RegExp, string][] = [
  [/^d(?:vw|vh|vi|vb|vmin|vmax)$/, "viewport_percentage_units_dynamic"],
  [/^l(?:vw|vh|vi|vb|vmin|vmax)$/, "viewport_percentage_units_large"],
  [/^s(?:vw|vh|vi|vb|vmin|vmax)$/, "viewport_percentage_units_small"],
  [/^cq(?:w|h|i|b|min|max)$/, "container_query_length_units"],
];

/**
 * Every at-rule, media feature, selector, property, keyword, function and unit
 * that a promised browser lacks, or that is in no browser at all.
 *
 * What stands inside `@supports` is asked for first, and so is no gap; nor is
 * a declaration after one of the same property in the same rule that every
 * promised browser understands.
 */
export function cssGaps(css: string, file: string): Gap[] {
  const gaps: Gap[] = [];
  const sheet = parse(css, {
    positions: true,
    parseCustomProperty: true,
    onParseError: ({ message }) => gaps.push({ feature: "css", place: file, text: message, missing: [] }),
  });
  if (sheet.type !== "StyleSheet") throw new Error(`${file} is no style sheet`);
  const uses = sheet.children.toArray().flatMap((node) => usesIn(node, { nested: false, page: false }));
  return [...gaps, ...uses.flatMap((use) => gapOf(use, css, file) ?? [])];
}

/** Where a node stands: in another rule, in `@page`. */
interface Around {
  nested: boolean;
  page: boolean;
}

function usesIn(node: CssNode, around: Around): Use[] {
  if (node.type === "Atrule") return atruleUses(node, around);
  if (node.type !== "Rule") return [];
  const nesting = around.nested ? [{ node, path: ["css", "selectors", "nesting"] }] : [];
  return [...nesting, ...selectorUses(node.prelude), ...blockUses(node.block, { ...around, nested: true })];
}

function atruleUses(node: Atrule, around: Around): Use[] {
  const { name, prelude, block } = node;
  if (name === "supports") return [];
  const path = around.page ? ["css", "at-rules", "page", `at_${name}`] : ["css", "at-rules", name];
  const uses: Use[] = [{ node, path }];
  if (around.nested) uses.push({ node, path: ["css", "selectors", "nesting"] });
  if (name === "media" && prelude) uses.push(...mediaUses(prelude));
  return block ? [...uses, ...blockUses(block, { ...around, page: name === "page" })] : uses;
}

function mediaUses(prelude: CssNode): Use[] {
  const uses: Use[] = [];
  walk(prelude, (node) => {
    if (node.type === "FeatureRange") uses.push({ node, path: ["css", "at-rules", "media", "range_syntax"] });
    if (node.type === "Feature")
      uses.push({ node, path: ["css", "at-rules", "media", node.name.replace(/^(?:min|max)-/, "")] });
    if (node.type === "Condition" && node.children.some(({ type }) => type === "Condition"))
      uses.push({ node, path: ["css", "at-rules", "media", "nested-queries"] });
  });
  return uses;
}

function selectorUses(prelude: CssNode): Use[] {
  const uses: Use[] = [];
  walk(prelude, (node) => {
    if (node.type === "NestingSelector") uses.push({ node, path: ["css", "selectors", "nesting"] });
    if (node.type !== "PseudoClassSelector" && node.type !== "PseudoElementSelector") return;
    uses.push({ node, path: ["css", "selectors", node.name] });
    const list = node.children?.first;
    const isLong =
      list?.type === "SelectorList" &&
      (list.children.size > 1 ||
        list.children.some((one) => one.type === "Selector" && one.children.size > 1));
    if (node.name === "not" && isLong)
      uses.push({ node, path: ["css", "selectors", "not", "selector_list"] });
  });
  return uses;
}

function blockUses(block: Block, around: Around): Use[] {
  const nodes = block.children.toArray();
  const understood = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.type !== "Declaration") return usesIn(node, around);
    const uses = declarationUses(node, nodes, around).filter(isGap);
    if (uses.length === 0) understood.add(node.property);
    // A property that is missing has no keywords to miss.
    return understood.has(node.property) ? [] : uses.slice(0, uses[0]?.node === node ? 1 : uses.length);
  });
}

function declarationUses(declaration: Declaration, siblings: CssNode[], { page }: Around): Use[] {
  const { property, value } = declaration;
  const isOwn = property.startsWith("-");
  const descriptor = ["css", "at-rules", "page", property];
  const path = page && lookUp(descriptor) ? descriptor : ["css", "properties", property];
  const prefixed = siblings.some(
    (one) => one.type === "Declaration" && one.property === `-webkit-${property}`,
  )
    ? { prefixed: "-webkit-" }
    : {};
  const uses: Use[] = isOwn ? [] : [{ node: declaration, path, ...prefixed }];
  if (/^(?:gap|row-gap|column-gap)$/.test(property) && !isGrid(siblings))
    uses.push({ node: declaration, path: [...path, "flex_context"] });
  walk(value, (node) => {
    const name = node.type === "Identifier" || node.type === "Function" ? node.name.toLowerCase() : null;
    if (name !== null && !isOwn && lookUp([...path, name]))
      uses.push({ node, path: [...path, name], ...prefixed });
    if (node.type === "Function") {
      const known = functionPath(node.name.toLowerCase());
      if (known) uses.push({ node, path: known });
    }
    if (node.type === "Dimension") {
      const unit = node.unit.toLowerCase();
      const named = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
      const unitPath = ["css", "types", "length", named];
      if (lookUp(unitPath)) uses.push({ node, path: unitPath });
    }
  });
  return uses;
}

/** Gaps between columns and rows of a grid are older than those between flex items. */
function isGrid(siblings: CssNode[]): boolean {
  return siblings.some(
    (one) =>
      one.type === "Declaration" &&
      ((one.property === "display" && /grid/.test(textOf(one.value))) || /^grid-template/.test(one.property)),
  );
}

function textOf(node: CssNode): string {
  let text = "";
  walk(node, (one) => {
    if (one.type === "Identifier") text += ` ${one.name}`;
    if (one.type === "Raw") text += one.value;
  });
  return text;
}

/** Where the data holds a function: below the types, at any depth. */
function functionPath(
  name: string,
  path = ["css", "types"],
  root: object = data.css["types"] ?? {},
): string[] | null {
  if (Object.hasOwn(root, name)) return [...path, name];
  for (const [key, value] of Object.entries(root)) {
    const deeper = key === "__compat" ? null : functionPath(name, [...path, key], value as object);
    if (deeper) return deeper;
  }
  return null;
}

function isGap({ path, prefixed }: Use): boolean {
  const node = lookUp(path);
  const missing = lackedBy(node, prefixed === undefined ? {} : { prefixed });
  return node === undefined || (missing !== null && missing.length > 0);
}

function gapOf(use: Use, css: string, file: string): Gap | null {
  if (!isGap(use)) return null;
  const { start, end } = use.node.loc ?? { start: { line: 0, column: 0, offset: 0 }, end: { offset: 0 } };
  return {
    feature: use.path.join("."),
    place: `${file}:${start.line}:${start.column}`,
    text: css.slice(start.offset, Math.min(end.offset, start.offset + 80)).trim(),
    missing: lackedBy(lookUp(use.path)) ?? [],
  };
}
