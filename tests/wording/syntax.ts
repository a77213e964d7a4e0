/** Reads modules and templates as syntax trees, so that comments and regular expressions are told from words. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parse } from "@astrojs/compiler-rs";
import { parseSync } from "vite";

const ROOT = resolve(import.meta.dirname, "../..");

/** A node of a tree (ESTree, JSX and Astro's own), with whatever fields its type has. */
export interface Node {
  type: string;
  [field: string]: unknown;
}

/** A file below the repository's root, as source text and as tree. */
export interface Source {
  /** With `/`: `src/site/parts.ts`. */
  path: string;
  text: string;
  tree: Node;
}

/** The modules and templates of a folder below the repository's root, in the order of their paths. */
export function sources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(?:ts|js|astro)$/.test(path))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(ROOT, path), "utf8")));
}

/** A file as tree. @throws {Error} where it can't be read as what its name says. */
export function parseSource(path: string, text: string): Source {
  const { tree, faults } = path.endsWith(".astro") ? parseTemplate(text) : parseModule(path, text);
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${path}: ${fault}`);
  return { path, text, tree };
}

function parseTemplate(text: string): { tree: Node; faults: string[] } {
  const { ast, diagnostics } = parse(text);
  return { tree: ast as Node, faults: diagnostics.map((diagnostic) => diagnostic.text) };
}

function parseModule(path: string, text: string): { tree: Node; faults: string[] } {
  const { program, errors } = parseSync(path, text);
  return { tree: program as unknown as Node, faults: errors.map(({ message }) => message) };
}

/** The place of a node as readers of the file count it: `src/site/parts.ts:14`. */
export function placeOf({ path, text }: Source, { start }: Node): string {
  return `${path}:${text.slice(0, Number(start)).split("\n").length}`;
}

/** Visits every node but comments, with those that it lies in, the nearest first. */
export function walk(node: Node, visit: (node: Node, parents: readonly Node[]) => void): void {
  const descend = (value: unknown, parents: readonly Node[]): void => {
    if (Array.isArray(value)) {
      for (const one of value) descend(one, parents);
    } else if (isNode(value) && value.type !== "AstroComment") {
      visit(value, parents);
      for (const [field, inner] of Object.entries(value)) {
        if (field !== "comments") descend(inner, [value, ...parents]);
      }
    }
  };
  descend(node, []);
}

/** Whether a field's value is a node. */
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** The text of a literal, a stretch of a template or the text between tags; `null` for other nodes. */
export function wordsOf(node: Node): string | null {
  if (node.type === "TemplateElement") return (node["value"] as { raw: string }).raw;
  if (node.type !== "Literal" && node.type !== "JSXText") return null;
  return typeof node["value"] === "string" ? node["value"] : null;
}

/** What a module imports, by local name: the file, below the repository's root, and the name there. */
export function imports({ path, tree }: Source): Map<string, { file: string; name: string }> {
  const found = new Map<string, { file: string; name: string }>();
  walk(tree, (node) => {
    if (node.type !== "ImportDeclaration") return;
    const from = String((node["source"] as Node)["value"]);
    if (!from.startsWith(".")) return;
    const file = relative(ROOT, resolve(ROOT, dirname(path), from)).replaceAll("\\", "/");
    for (const specifier of node["specifiers"] as Node[]) {
      if (specifier.type !== "ImportSpecifier") continue;
      const [local, name] = [specifier["local"], specifier["imported"]].map((one) => nameOf(one as Node));
      found.set(String(local), { file, name: String(name) });
    }
  });
  return found;
}

/** An identifier's name, or a key's that is written as a text. */
export function nameOf(node: Node): string {
  return String(node["name"] ?? node["value"]);
}
