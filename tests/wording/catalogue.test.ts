import { describe, expect, test } from "vitest";
import {
  imports,
  isNode,
  type Node,
  nameOf,
  parseSource,
  placeOf,
  type Source,
  sources,
  walk,
  wordsOf,
} from "./syntax.ts";

const HAN = /\p{Script=Han}/u;
/** Two codes may have one name: 配合 is a role, and a way to take part. */
const CODES = "src/wording/codes.ts";

const catalogue = sources("src/wording");
const readers = [...sources("src"), ...sources("scripts")];

/** A word or sentence of the catalogue. */
interface Entry {
  file: string;
  /** `noticeWords.contents`, `day`. */
  name: string;
  place: string;
  /** Its fixed words, with `{}` for each value; `null` where it only names another entry. */
  words: string | null;
}

function entries(source: Source): Entry[] {
  const found: Entry[] = [];
  const add = (name: string, given: Node) => {
    const node = withoutType(given);
    if (node.type === "ObjectExpression") {
      for (const property of node["properties"] as Node[]) {
        add(`${name}.${nameOf(property["key"] as Node)}`, property["value"] as Node);
      }
    } else found.push({ file: source.path, name, place: placeOf(source, node), words: fixedWords(node) });
  };
  for (const statement of source.tree["body"] as Node[]) {
    const { declaration } = statement;
    const node = isNode(declaration) ? declaration : statement;
    if (node.type === "FunctionDeclaration") add(nameOf(node["id"] as Node), node);
    if (node.type !== "VariableDeclaration") continue;
    for (const { id, init } of node["declarations"] as Node[]) add(nameOf(id as Node), init as Node);
  }
  return found;
}

/** An expression without what it says of its type: `{ … } as const` has the entries of `{ … }`. */
function withoutType(node: Node): Node {
  const { type, expression } = node;
  return /^TS\w+Expression$/.test(type) && isNode(expression) ? withoutType(expression) : node;
}

function fixedWords(entry: Node): string | null {
  const pieces: string[] = [];
  walk(entry, (node) => {
    const words = wordsOf(node);
    if (words !== null) pieces.push(words);
  });
  const text = pieces.join("{}");
  return HAN.test(text) ? text : null;
}

function twins(found: readonly Entry[]): string[] {
  const first = new Map<string, Entry>();
  return found.flatMap((entry) => {
    const { file, words, place } = entry;
    if (words === null) return [];
    // Codes' words differ from one another within their list.
    const among = file === CODES ? `${entry.name.split(".")[0]} ${words}` : words;
    const other = first.get(among);
    first.set(among, other ?? entry);
    return other === undefined ? [] : [`${place} ${entry.name} says what ${other.name} says: ${words}`];
  });
}

/** The names of entries, or of what holds them, that a file uses: `words.units` stands for all of the units. */
function uses(source: Source): string[] {
  const known = imports(source);
  const isOwn = source.path.startsWith("src/wording/");
  const found: string[] = [];
  walk(source.tree, (node, [parent, ...above]) => {
    if (node.type !== "Identifier" || parent === undefined || isDeclared(node, parent)) return;
    const local = nameOf(node);
    const imported = known.get(local);
    if (imported === undefined ? !isOwn : !imported.file.startsWith("src/wording/")) return;
    const path = [imported?.name ?? local];
    let inner = node;
    for (const outer of [parent, ...above]) {
      if (outer.type !== "MemberExpression" || outer["object"] !== inner || outer["computed"]) break;
      path.push(nameOf(outer["property"] as Node));
      inner = outer;
    }
    found.push(path.join("."));
  });
  return found;
}

/** The name is given here, or names a field of something else. */
function isDeclared(node: Node, parent: Node): boolean {
  if (parent.type === "MemberExpression") return parent["property"] === node && !parent["computed"];
  if (parent.type === "Property") return parent["key"] === node && parent["value"] !== node;
  return (
    ["ImportSpecifier", "ExportSpecifier"].includes(parent.type) ||
    (["VariableDeclarator", "FunctionDeclaration"].includes(parent.type) && parent["id"] === node)
  );
}

function unused(found: readonly Entry[], files: readonly Source[]): string[] {
  const used = files.flatMap(uses);
  // An entry is used by its own name, or with all that stand beside it, as a list by code is.
  const isUsed = (name: string) =>
    used.some((path) => `${path}.`.startsWith(`${name}.`) || `${name}.`.startsWith(`${path}.`));
  return found.filter(({ name }) => !isUsed(name)).map(({ place, name }) => `${place} ${name}`);
}

describe("the catalogue of words", () => {
  test("says nothing twice", () => {
    expect(twins(catalogue.flatMap(entries))).toEqual([]);
  });

  test("has no entry that nothing shows", () => {
    expect(unused(catalogue.flatMap(entries), readers)).toEqual([]);
  });

  const sample = parseSource(
    "src/wording/sample.ts",
    'export const words = { one: "一", two: (n: number) => `第${n}条`, three: "一" } as const;\nexport const four = (n: number) => `第${n}条`;\n',
  );

  test("is known to say something twice where two entries have the same fixed words", () => {
    const found = twins(entries(sample)).map((line) => line.split(" ").slice(1, 5).join(" "));
    expect(found).toEqual(["words.three says what words.one", "four says what words.two"]);
  });

  test("is known to be unused where no file takes an entry by its name", () => {
    const page = parseSource(
      "src/pages/a.astro",
      '---\nimport { words as w } from "../wording/sample.ts";\n---\n<p title={w.one}>{w.two(1)}</p>\n',
    );
    expect(unused(entries(sample), [page])).toEqual([
      "src/wording/sample.ts:1 words.three",
      "src/wording/sample.ts:2 four",
    ]);
  });
});
