/**
 * Reads generated MDX by a whitelist: front matter, paragraphs of plain text
 * and our few components. Everything else (ESM, expressions, markup, unknown
 * tags or attributes) is an error with its place, so nothing that stands in a
 * content file can run.
 */
import { mdxToMdast } from "satteri";
import { parse as parseYaml } from "yaml";
import type * as z from "zod";
import { type Department, Role } from "../model/schema.ts";
import {
  BLOCK_KINDS,
  type BlockKind,
  type BodyNode,
  type ClauseDocument,
  DepartmentFront,
  type MeasureDocument,
  MeasureFront,
  type NoticeDocument,
  NoticeFront,
  type ResponsibilityPart,
} from "./document.ts";

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
interface Node {
  type: string;
  name?: string | null;
  value?: string;
  children?: Node[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number } };
}

interface File {
  name: string;
  front: unknown;
  nodes: Node[];
}

function fail(file: string, node: Node | undefined, problem: string): never {
  const start = node?.position?.start ?? { line: 1, column: 1 };
  throw new ContentError(file, start.line, start.column, problem);
}

function open(name: string, source: string): File {
  let root: Node;
  try {
    root = mdxToMdast(source, { features: { frontmatter: true, gfm: false } }) as unknown as Node;
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

function check<T>(file: File, schema: z.ZodType<T>): T {
  const result = schema.safeParse(file.front);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ContentError(file.name, 1, 1, `front matter "${issue?.path.join(".")}": ${issue?.message}`);
}

function isElement(node: Node): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** The attributes of a component: those named, as plain strings, and no others. */
function attributes(file: string, node: Node, names: readonly string[]): Record<string, string> {
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

function plain(file: string, nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      node.type === "text" ? (node.value ?? "") : fail(file, node, `${describe(node)} is not allowed`),
    )
    .join("");
}

function describe(node: Node): string {
  return isElement(node) ? `<${node.name}>` : `"${node.type}"`;
}

/** The text of an element: one run, or paragraphs separated by `\n`. */
function paragraphs(file: string, nodes: readonly Node[]): string {
  if (nodes.every((node) => node.type !== "paragraph")) return plain(file, nodes);
  return nodes
    .map((node) =>
      node.type === "paragraph"
        ? plain(file, node.children ?? [])
        : fail(file, node, `${describe(node)} is not allowed`),
    )
    .join("\n");
}

function responsibility(file: string, node: Node): ResponsibilityPart[] {
  attributes(file, node, []);
  const inline = (node.children ?? []).flatMap((child) =>
    child.type === "paragraph" ? (child.children ?? []) : [child],
  );
  return inline.map((child) => {
    if (child.type === "text") return child.value ?? "";
    if (isElement(child) && child.name === "Unit") {
      const role = Role.safeParse(attributes(file, child, ["role"])["role"]);
      if (!role.success) fail(file, child, `<Unit role> must be one of ${Role.options.join(", ")}`);
      return { unit: plain(file, child.children ?? []), role: role.data };
    }
    if (isElement(child) && child.name === "Deadline") {
      attributes(file, child, []);
      return { deadline: plain(file, child.children ?? []) };
    }
    return fail(file, child, `${describe(child)} is not allowed in <Responsibility>`);
  });
}

function clause(file: string, node: Node): ClauseDocument {
  const { id = "", join } = attributes(file, node, ["id", "join"]);
  const read: ClauseDocument = {
    id,
    runOn: join === "same-paragraph",
    text: "",
    responsibility: null,
    trailing: "",
  };
  const lines: string[] = [];
  for (const child of node.children ?? []) {
    if (child.type === "paragraph") {
      const before = lines.length;
      const line = inline(file, child.children ?? [], read, before > 0);
      if (line !== "") lines.push(line);
    } else {
      inline(file, [child], read, lines.length > 0);
    }
  }
  read.text = lines.join("\n");
  return read;
}

/** Gives the text of a clause's paragraph; responsibility words and what is behind them go to `into`. */
function inline(file: string, nodes: readonly Node[], into: ClauseDocument, textBefore: boolean): string {
  let text = "";
  for (const node of nodes) {
    if (isElement(node) && node.name === "Responsibility") {
      into.responsibility = { parts: responsibility(file, node), ownLine: text === "" && textBefore };
    } else if (isElement(node) && node.name === "Trailing") {
      attributes(file, node, []);
      into.trailing += paragraphs(file, node.children ?? []);
    } else {
      text += plain(file, [node]);
    }
  }
  return text;
}

/** Reads `content/measures/<notice>/<key>.mdx`. @throws ContentError */
export function parseMeasure(name: string, source: string): MeasureDocument {
  const file = open(name, source);
  const clauses = file.nodes.map((node) =>
    isElement(node) && node.name === "Clause"
      ? clause(name, node)
      : fail(name, node, `${describe(node)} stands where <Clause> was expected`),
  );
  return { front: check(file, MeasureFront), clauses };
}

/** The elements of one name that an element holds, with nothing between them. */
function children(file: string, node: Node, name: string): Node[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type === "paragraph") return children(file, child, name);
    return isElement(child) && child.name === name
      ? child
      : fail(file, child, `${describe(child)} stands where <${name}> was expected`);
  });
}

function cells(file: string, row: Node): string[] {
  attributes(file, row, []);
  return children(file, row, "Cell").map((cell) => {
    attributes(file, cell, []);
    return paragraphs(file, cell.children ?? []);
  });
}

function bodyNode(file: string, node: Node): BodyNode {
  if (isElement(node)) {
    if (node.name === "Measure")
      return { type: "measure", key: attributes(file, node, ["key"])["key"] ?? "" };
    if (node.name === "Heading") {
      const { level } = attributes(file, node, ["level"]);
      return { type: "heading", level: Number(level), text: paragraphs(file, node.children ?? []) };
    }
    if (node.name === "Annex") {
      const { number = null } = attributes(file, node, ["number"]);
      return { type: "annex", number, text: paragraphs(file, node.children ?? []) };
    }
    if (node.name === "Table") {
      attributes(file, node, []);
      return { type: "table", rows: children(file, node, "Row").map((row) => cells(file, row)) };
    }
    if (node.name === "Block") {
      const { kind } = attributes(file, node, ["kind"]);
      if (!BLOCK_KINDS.includes(kind as BlockKind)) fail(file, node, `<Block kind="${kind}"> is not known`);
      return { type: "block", kind: kind as BlockKind, text: paragraphs(file, node.children ?? []) };
    }
  }
  return fail(file, node, `${describe(node)} is not allowed in a notice`);
}

/** Reads `content/notices/<notice>.mdx`. @throws ContentError */
export function parseNotice(name: string, source: string): NoticeDocument {
  const file = open(name, source);
  return { front: check(file, NoticeFront), body: file.nodes.map((node) => bodyNode(name, node)) };
}

/** Reads `content/departments/<region>/<slug>.mdx`. @throws ContentError */
export function parseDepartment(name: string, source: string): Department {
  const file = open(name, source);
  if (file.nodes.length > 0) fail(name, file.nodes[0], "a department has front matter only");
  return check(file, DepartmentFront);
}
