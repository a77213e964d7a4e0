/**
 * A generated file's syntax tree, of which only front matter, plain text and elements with plain attributes are
 * taken: whatever else stands in it is an error with its place.
 */
import { mdxToMdast } from "satteri";
import { parse as parseYaml } from "yaml";
import type * as z from "zod";

/** A content file that isn't what the converter writes. */
export class ContentError extends Error {
  override name = "ContentError";
  constructor(file: string, line: number, column: number, problem: string) {
    super(
      `${file}:${line}:${column} ${problem}; content/ is generated: run "npm run convert" instead of editing it`,
    );
  }
}

/** The few fields of a syntax tree's node that the whitelist looks at. */
export interface ContentNode {
  type: string;
  name?: string | null;
  value?: string;
  children?: ContentNode[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number } };
}

/** A content file, parsed. */
export interface ContentFile {
  name: string;
  front: unknown;
  nodes: ContentNode[];
}

/** Ends the reading at a node's place. @throws ContentError */
export function fail(file: string, node: ContentNode | undefined, problem: string): never {
  const start = node?.position?.start ?? { line: 1, column: 1 };
  throw new ContentError(file, start.line, start.column, problem);
}

/** Parses a file into its front matter and the nodes behind it. @throws ContentError */
export function parseFile(name: string, source: string): ContentFile {
  let root: ContentNode;
  try {
    root = mdxToMdast(source, { features: { frontmatter: true, gfm: false } }) as unknown as ContentNode;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(\d+):(\d+): ?/.exec(message);
    throw new ContentError(name, Number(place?.[1] ?? 1), Number(place?.[2] ?? 1), `is no MDX (${message})`);
  }
  const [front, ...nodes] = root.children ?? [];
  if (front?.type !== "yaml") fail(name, front, "front matter expected");
  return { name, front: readFront(front.value ?? ""), nodes };
}

const FIELD = /^([a-z][A-Za-z]*): (.+)$/;

/**
 * Front matter as the converter writes it, a field a line with its value as JSON, which is YAML too and read in a
 * tenth of the time; anything else as YAML.
 */
function readFront(yaml: string): unknown {
  const fields = new Map<string, unknown>();
  const lines = yaml.split("\n");
  for (const line of lines) {
    const [, name = "", value = ""] = FIELD.exec(line) ?? [];
    try {
      fields.set(name, JSON.parse(value));
    } catch {
      return parseYaml(yaml);
    }
  }
  return fields.size === lines.length ? Object.fromEntries(fields) : parseYaml(yaml);
}

/** The front matter as its schema has it. @throws ContentError */
export function checkedFront<T>(file: ContentFile, schema: z.ZodType<T>): T {
  const result = schema.safeParse(file.front);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ContentError(file.name, 1, 1, `front matter "${issue?.path.join(".")}": ${issue?.message}`);
}

/** Whether a node is a component. */
export function isElement(node: ContentNode): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** The attributes of a component: those named, as plain strings, and no others. */
export function attributes(
  file: string,
  node: ContentNode,
  names: readonly string[],
): Record<string, string> {
  const given: Record<string, string> = {};
  for (const { type, name, value } of node.attributes ?? []) {
    if (
      type !== "mdxJsxAttribute" ||
      name === undefined ||
      typeof value !== "string" ||
      !names.includes(name)
    ) {
      fail(file, node, `attribute "${name ?? type}" of <${node.name}> is not allowed`);
    }
    given[name] = value;
  }
  return given;
}

/** The text of nodes that are nothing but text. @throws ContentError */
export function plainText(file: string, nodes: readonly ContentNode[]): string {
  return nodes
    .map((node) =>
      node.type === "text" ? (node.value ?? "") : fail(file, node, `${describe(node)} is not allowed`),
    )
    .join("");
}

/** What a message calls a node. */
export function describe(node: ContentNode): string {
  return isElement(node) ? `<${node.name}>` : `"${node.type}"`;
}

/** The text of an element: one run, or paragraphs separated by `\n`. */
export function paragraphText(file: string, nodes: readonly ContentNode[]): string {
  if (nodes.every((node) => node.type !== "paragraph")) return plainText(file, nodes);
  return nodes
    .map((node) =>
      node.type === "paragraph"
        ? plainText(file, node.children ?? [])
        : fail(file, node, `${describe(node)} is not allowed`),
    )
    .join("\n");
}

/** The elements of one name that an element holds, with nothing between them. */
export function elementsNamed(file: string, node: ContentNode, name: string): ContentNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type === "paragraph") return elementsNamed(file, child, name);
    return isElement(child) && child.name === name
      ? child
      : fail(file, child, `${describe(child)} stands where <${name}> was expected`);
  });
}
