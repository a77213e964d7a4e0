/**
 * Reads generated MDX by a whitelist: front matter, paragraphs of plain text
 * and our few components. Everything else (ESM, expressions, markup, unknown
 * tags or attributes) is an error with its place, so nothing that stands in a
 * content file can run.
 */
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
import {
  attributes,
  type ContentNode,
  checkedFront,
  describe,
  elementsNamed,
  fail,
  isElement,
  paragraphText,
  parseFile,
  plainText,
} from "./mdx-tree.ts";

function responsibility(file: string, node: ContentNode): ResponsibilityPart[] {
  attributes(file, node, []);
  const inline = (node.children ?? []).flatMap((child) =>
    child.type === "paragraph" ? (child.children ?? []) : [child],
  );
  return inline.map((child) => {
    if (child.type === "text") return child.value ?? "";
    if (isElement(child) && child.name === "Unit") {
      const role = Role.safeParse(attributes(file, child, ["role"])["role"]);
      if (!role.success) fail(file, child, `<Unit role> must be one of ${Role.options.join(", ")}`);
      return { unit: plainText(file, child.children ?? []), role: role.data };
    }
    if (isElement(child) && child.name === "Deadline") {
      attributes(file, child, []);
      return { deadline: plainText(file, child.children ?? []) };
    }
    return fail(file, child, `${describe(child)} is not allowed in <Responsibility>`);
  });
}

function clause(file: string, node: ContentNode): ClauseDocument {
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
function inline(
  file: string,
  nodes: readonly ContentNode[],
  into: ClauseDocument,
  textBefore: boolean,
): string {
  let text = "";
  for (const node of nodes) {
    if (isElement(node) && node.name === "Responsibility") {
      into.responsibility = { parts: responsibility(file, node), ownLine: text === "" && textBefore };
    } else if (isElement(node) && node.name === "Trailing") {
      attributes(file, node, []);
      into.trailing += paragraphText(file, node.children ?? []);
    } else {
      text += plainText(file, [node]);
    }
  }
  return text;
}

/** Reads `content/measures/<notice>/<key>.mdx`. @throws ContentError */
export function parseMeasure(name: string, source: string): MeasureDocument {
  const file = parseFile(name, source);
  const clauses = file.nodes.map((node) =>
    isElement(node) && node.name === "Clause"
      ? clause(name, node)
      : fail(name, node, `${describe(node)} stands where <Clause> was expected`),
  );
  return { front: checkedFront(file, MeasureFront), clauses };
}

function cells(file: string, row: ContentNode): string[] {
  attributes(file, row, []);
  return elementsNamed(file, row, "Cell").map((cell) => {
    attributes(file, cell, []);
    return paragraphText(file, cell.children ?? []);
  });
}

function bodyNode(file: string, node: ContentNode): BodyNode {
  if (isElement(node)) {
    if (node.name === "Measure")
      return { type: "measure", key: attributes(file, node, ["key"])["key"] ?? "" };
    if (node.name === "Heading") {
      const { level } = attributes(file, node, ["level"]);
      return { type: "heading", level: Number(level), text: paragraphText(file, node.children ?? []) };
    }
    if (node.name === "Annex") {
      const { number = null } = attributes(file, node, ["number"]);
      return { type: "annex", number, text: paragraphText(file, node.children ?? []) };
    }
    if (node.name === "Table") {
      attributes(file, node, []);
      return { type: "table", rows: elementsNamed(file, node, "Row").map((row) => cells(file, row)) };
    }
    if (node.name === "Block") {
      const { kind } = attributes(file, node, ["kind"]);
      if (!BLOCK_KINDS.includes(kind as BlockKind)) fail(file, node, `<Block kind="${kind}"> is not known`);
      return { type: "block", kind: kind as BlockKind, text: paragraphText(file, node.children ?? []) };
    }
  }
  return fail(file, node, `${describe(node)} is not allowed in a notice`);
}

/** Reads `content/notices/<notice>.mdx`. @throws ContentError */
export function parseNotice(name: string, source: string): NoticeDocument {
  const file = parseFile(name, source);
  return { front: checkedFront(file, NoticeFront), body: file.nodes.map((node) => bodyNode(name, node)) };
}

/** Reads `content/departments/<region>/<slug>.mdx`. @throws ContentError */
export function parseDepartment(name: string, source: string): Department {
  const file = parseFile(name, source);
  if (file.nodes.length > 0) fail(name, file.nodes[0], "a department has front matter only");
  return checkedFront(file, DepartmentFront);
}
