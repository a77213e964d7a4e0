/** Prints documents as MDX, the form that `src/content/mdx.ts` reads. */
import type {
  BodyNode,
  ClauseDocument,
  MeasureDocument,
  NoticeDocument,
  ResponsibilityPart,
} from "../../../src/content/document.ts";
import { escapeText } from "../../../src/content/escape.ts";
import type { Department } from "../../../src/model/schema.ts";
import { yamlValue } from "./yaml-value.ts";

/** `content/measures/<notice>/<key>.mdx` */
export function printMeasure({ front, clauses }: MeasureDocument): string {
  return printFile(front, clauses.map(printClause));
}

/** `content/notices/<notice>.mdx` */
export function printNotice({ front, body }: NoticeDocument): string {
  return printFile(front, body.map(printBodyNode));
}

/** `content/departments/<region>/<slug>.mdx` */
export function printDepartment(department: Department): string {
  return printFile(department, []);
}

function printFile(front: object, body: readonly string[]): string {
  const fields = Object.entries(front).map(([name, value]) => `${name}: ${yamlValue(value)}\n`);
  return `---\n${fields.join("")}---\n${body.map((part) => `\n${part}\n`).join("")}`;
}

function printClause(clause: ClauseDocument): string {
  const join = clause.runOn ? ' join="same-paragraph"' : "";
  const paragraphs = clause.text === "" ? [] : clause.text.split("\n").map(escapeText);
  if (clause.responsibility) {
    const words = `<Responsibility>${clause.responsibility.parts.map(printPart).join("")}</Responsibility>`;
    const trailing = clause.trailing === "" ? "" : `<Trailing>${escapeText(clause.trailing)}</Trailing>`;
    const last = clause.responsibility.ownLine ? undefined : paragraphs.pop();
    paragraphs.push((last ?? "") + words + trailing);
  }
  return [`<Clause id="${clause.id}"${join}>`, ...paragraphs, "</Clause>"].join("\n\n");
}

function printPart(part: ResponsibilityPart): string {
  if (typeof part === "string") return escapeText(part);
  if ("unit" in part) return `<Unit role="${part.role}">${escapeText(part.unit)}</Unit>`;
  return `<Deadline>${escapeText(part.deadline)}</Deadline>`;
}

function printBodyNode(node: BodyNode): string {
  switch (node.type) {
    case "measure":
      return `<Measure key="${node.key}" />`;
    case "heading":
      return `<Heading level="${node.level}">${escapeText(node.text)}</Heading>`;
    case "block":
      return element(`Block kind="${node.kind}"`, node.text.split("\n").map(escapeText));
    case "annex":
      return element(
        node.number === null ? "Annex" : `Annex number="${node.number}"`,
        node.text.split("\n").map(escapeText),
      );
    case "table":
      return element("Table", node.rows.map(printRow));
  }
}

/** An element over several lines, its parts a paragraph each. */
function element(tag: string, parts: readonly string[]): string {
  return [`<${tag}>`, ...parts, `</${tag.split(" ", 1)[0]}>`].join("\n\n");
}

function printRow(cells: readonly string[]): string {
  return `<Row>${cells.map((cell) => `<Cell>${escapeText(cell)}</Cell>`).join("")}</Row>`;
}
