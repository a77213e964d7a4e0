import { describe, expect, test } from "vitest";
import {
  imports,
  isNode,
  type Node,
  parseSource,
  placeOf,
  type Source,
  sources,
  walk,
  wordsOf,
} from "./syntax.ts";

const HAN = /\p{Script=Han}/u;

/** Where words stand apart from the catalogue, and why; a folder ends in `/`. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  "src/model/": "what the data's fields mean is said where they are defined, for pages and JSON Schema alike",
  "src/settings/": "an editor's mistake is explained beside the rule that it breaks",
  "src/data/csv.ts": "what a column means is said where it is defined",
  "src/site/particular-fields.ts": "what a column means is said where it is defined",
  "src/data/schemas.ts": "what a data file holds is said where its shape is defined",
  "src/data/measures-file.ts": "what the index holds is said where its shape is defined",
  "src/data/links.ts": "what a link's fields mean is said where they are defined",
  "src/data/families.ts": "what a family's fields mean is said where they are defined",
  "src/data/withdrawn.ts": "what the records hold is said where their shape is defined",
  "src/data/terms.ts": "what the glossary's fields mean is said where they are defined",
  "src/data/documents.ts": "what the documents' fields mean is said where they are defined",
  "src/search/": "words to be found in a query",
  "src/site/whole-words.ts": "characters to be found in a name",
};

const isOf = (path: string) => (place: string) =>
  place.endsWith("/") ? path.startsWith(place) : path === place;
const all = sources("src");
const outside = all.filter(({ path }) => !path.startsWith("src/wording/"));

function hanLiterals(source: Source): string[] {
  const found: string[] = [];
  walk(source.tree, (node) => {
    const words = wordsOf(node);
    if (words !== null && HAN.test(words)) found.push(`${placeOf(source, node)} ${words.trim()}`);
  });
  return found;
}

describe("words of the interface", () => {
  test("stand in the catalogue, and nowhere else", () => {
    const strays = outside
      .filter(({ path }) => !Object.keys(EXCEPTIONS).some(isOf(path)))
      .flatMap(hanLiterals);
    expect(strays).toEqual([]);
  });

  test("have no exception that isn't needed", () => {
    const needed = outside.filter((source) => hanLiterals(source).length > 0).map(({ path }) => path);
    const idle = Object.keys(EXCEPTIONS).filter((place) => !needed.some((path) => isOf(path)(place)));
    expect(idle).toEqual([]);
  });

  test("are found wherever a file can hold them, and comments and expressions to search with are none", () => {
    const page = `---\n/** 注 */\nconst a = /汉/u; // 注\nconst b = "文";\n---\n<!-- 注 -->\n{/* 注 */ a}\n<p title="题">字{b ? \`句\${a}\` : <b>词</b>}</p>\n`;
    const found = hanLiterals(parseSource("page.astro", page)).map((line) => line.split(" ")[1]);
    expect(found).toEqual(["文", "题", "字", "句", "词"]);
    expect(hanLiterals(parseSource("a.ts", '\n// 注\nexport const a = { b: "值" };\n'))).toEqual([
      "a.ts:3 值",
    ]);
  });
});

/** The name that an expression begins with: `words` of `words.a.b(c)`. */
function rootOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "Identifier") return String(node["name"]);
  return rootOf(node.type === "CallExpression" ? node["callee"] : node["object"]);
}

function comparisons(source: Source): string[] {
  const catalogue = [...imports(source)].flatMap(([local, { file }]) =>
    file.startsWith("src/wording/") ? [local] : [],
  );
  const isWord = (node: unknown) => {
    const root = rootOf(node);
    return root !== null && catalogue.includes(root);
  };
  const found: string[] = [];
  const report = (node: Node) => found.push(placeOf(source, node));
  walk(source.tree, (node) => {
    const { operator, left, right } = node;
    const isEquality = node.type === "BinaryExpression" && /^[!=]==?$/.test(String(operator));
    // A code without a word is `null`, which is no word.
    const isNull = (operand: unknown) =>
      isNode(operand) && operand.type === "Literal" && operand["raw"] === "null";
    if (isEquality && [left, right].some(isWord) && ![left, right].some(isNull)) report(node);
    if (node.type === "SwitchCase" && isWord(node["test"])) report(node);
  });
  return found;
}

describe("code", () => {
  test("branches on codes, and never on words", () => {
    expect(all.flatMap(comparisons)).toEqual([]);
  });

  test("that branches on a word is found", () => {
    const module = `import { stageLabels as labels } from "../wording/codes.ts";\nexport const is = (text: string) => text === labels.issued;\n`;
    expect(comparisons(parseSource("src/site/a.ts", module))).toEqual(["src/site/a.ts:2"]);
  });
});
