/**
 * Reads the site's own texts (`prose/*.mdx`) by a whitelist: headings, paragraphs,
 * lists, tables, emphasis, code, links and a few components. ESM, expressions,
 * markup and unknown components are errors with their place, so that a text can
 * change what a page says and never what it does.
 */
import { mdxToMdast } from "satteri";

/** What a text may put in by name; each stands for something that the site knows. */
export const PROSE_COMPONENTS = [
  "Title",
  "Purpose",
  "Standing",
  "Contact",
  "Updated",
  "Count",
  "Statuses",
] as const;
export type ProseComponent = (typeof PROSE_COMPONENTS)[number];

/** What a `Count` can count. */
export const PROSE_COUNTS = ["notices", "measures", "departments"] as const;
export type ProseCount = (typeof PROSE_COUNTS)[number];

/** What a text's parts are on the page. */
export type ProseTag =
  | ("h2" | "h3" | "h4" | "p" | "ul" | "ol" | "li" | "blockquote" | "hr")
  | ("table" | "thead" | "tbody" | "tr" | "th" | "td")
  | ("strong" | "em" | "code" | "br" | "a");

/** A part of a text: words, an element, or a component. */
export type ProseNode =
  | { type: "text"; text: string }
  | { type: "element"; tag: ProseTag; href?: string; id?: string; children: ProseNode[] }
  | { type: "component"; name: ProseComponent; of?: ProseCount };

/** A text that can't be taken as it is; the message has its place and says what to do. */
export class ProseError extends Error {
  override name = "ProseError";
}

/** The few fields of a syntax tree's node that the whitelist looks at. */
interface Node {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  depth?: number;
  ordered?: boolean;
  /** Of a list or its item: whether blank lines stand between its parts. */
  spread?: boolean;
  children?: Node[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number; column: number } };
}

/** The tags of nodes that are what they hold. */
const PLAIN: Readonly<Record<string, ProseTag>> = {
  paragraph: "p",
  blockquote: "blockquote",
  strong: "strong",
  emphasis: "em",
};

/** By depth; the first is that of the page itself. */
const HEADINGS = [undefined, "h2", "h3", "h4"] as const;

/** Where a link may lead: to the web, a mailbox, a telephone, or a place of the site, named from its root. */
const LINK = /^(?:https:\/\/|http:\/\/|mailto:|tel:|#|(?![a-z][a-z0-9+.-]*:|\/|\\|\.)[^\s])/i;

/** Reads a text. `file` is its name in sentences. @throws ProseError */
export function parseProse(file: string, source: string): ProseNode[] {
  const fail = (node: Node, problem: string): never => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    throw new ProseError(`${file}:${line}:${column} error PROSE ${problem}`);
  };
  /** How often each heading stood already. */
  const seen = new Map<string, number>();
  const children = (node: Node) => (node.children ?? []).map(read);
  const element = (tag: ProseTag, node: Node): ProseNode => ({
    ...{ type: "element", tag },
    children: children(node),
  });

  function read(node: Node): ProseNode {
    const plain = PLAIN[node.type];
    if (plain !== undefined) return element(plain, node);
    switch (node.type) {
      case "text":
        return { type: "text", text: joined(node.value ?? "") };
      case "heading":
        if (HEADINGS[(node.depth ?? 1) - 1] === undefined)
          return fail(node, "标题只能是二级到四级（##、###、####）；一级标题是页面的标题");
        return heading(node);
      case "list":
        return list(node);
      case "thematicBreak":
        return element("hr", node);
      case "break":
        return element("br", node);
      case "inlineCode":
        return { type: "element", tag: "code", children: [{ type: "text", text: node.value ?? "" }] };
      case "link":
        if (!LINK.test(node.url ?? ""))
          return fail(
            node,
            `链接“${node.url}”不能用；应是 https:// 网址、mailto: 邮箱、tel: 电话，或由首页算起的站内地址（如 notices/）`,
          );
        return { type: "element", tag: "a", href: node.url ?? "", children: children(node) };
      case "table":
        return table(node);
      case "mdxJsxFlowElement":
      case "mdxJsxTextElement":
        return component(node);
      case "mdxjsEsm":
        return fail(node, "不能写 import 或 export；这里只能写文字");
      case "mdxFlowExpression":
      case "mdxTextExpression":
        return fail(node, "不能写 { } 表达式；要写大括号，请写成 \\{ 和 \\}");
      default:
        return fail(node, `不能用这种写法（${node.type}）；可以用标题、段落、列表、表格、强调、代码和链接`);
    }
  }

  /** Of items without blank lines between them the words are no paragraphs of their own, as CommonMark has it. */
  function list(node: Node): ProseNode {
    const items = node.children ?? [];
    const isLoose = [node, ...items].some(({ spread }) => spread);
    const content = (item: Node) =>
      (item.children ?? []).flatMap((part) =>
        part.type === "paragraph" && !isLoose ? children(part) : [read(part)],
      );
    const printed = items.map((item): ProseNode => ({ type: "element", tag: "li", children: content(item) }));
    return { type: "element", tag: node.ordered ? "ol" : "ul", children: printed };
  }

  /** With an id that is its words, so that it can be linked to. */
  function heading(node: Node): ProseNode {
    const content = children(node);
    const name = words(content).trim().replace(/\s+/g, "-");
    const same = seen.get(name) ?? 0;
    seen.set(name, same + 1);
    const id = same === 0 ? name : `${name}-${same + 1}`;
    return { type: "element", tag: HEADINGS[(node.depth ?? 1) - 1] ?? "h2", id, children: content };
  }

  function table(node: Node): ProseNode {
    const [head, ...body] = node.children ?? [];
    const row =
      (tag: "th" | "td") =>
      (one: Node): ProseNode => ({
        ...{ type: "element", tag: "tr" },
        children: (one.children ?? []).map((cell) => element(tag, cell)),
      });
    const part = (tag: ProseTag, rows: ProseNode[]): ProseNode => ({ type: "element", tag, children: rows });
    return part("table", [
      part("thead", head === undefined ? [] : [row("th")(head)]),
      part("tbody", body.map(row("td"))),
    ]);
  }

  function component(node: Node): ProseNode {
    const name = PROSE_COMPONENTS.find((one) => one === node.name);
    if (name === undefined) {
      const known = PROSE_COMPONENTS.map((one) => `<${one} />`).join("、");
      return fail(node, `没有 <${node.name ?? ""}> 这个部件；只有 ${known}。要写尖括号，请写成 \\<`);
    }
    if ((node.children ?? []).length > 0) return fail(node, `<${name} /> 里不能写文字`);
    const [attribute, ...others] = node.attributes ?? [];
    if (name !== "Count") {
      return attribute === undefined ? { type: "component", name } : fail(node, `<${name} /> 不能带属性`);
    }
    const of = PROSE_COUNTS.find((one) => attribute?.name === "of" && one === attribute.value);
    if (of === undefined || others.length > 0)
      return fail(node, `<Count /> 应写成 <Count of="…" />，引号里是 ${PROSE_COUNTS.join("、")} 之一`);
    return { type: "component", name, of };
  }

  let root: Node;
  try {
    root = mdxToMdast(source, { features: { gfm: true } }) as unknown as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line = "1", column = "1"] = /^(\d+):(\d+)/.exec(message) ?? [];
    throw new ProseError(
      `${file}:${line}:${column} error PROSE 写法有误（${message}）；正文里的 < 和 { 请写成 \\< 和 \\{`,
    );
  }
  return (root.children ?? []).map(read);
}

/** Whether a text puts a component in, at any depth. */
export function hasComponent(nodes: readonly ProseNode[], name: ProseComponent): boolean {
  return nodes.some((node) => {
    if (node.type === "component") return node.name === name;
    return node.type === "element" && hasComponent(node.children, name);
  });
}

function words(nodes: readonly ProseNode[]): string {
  return nodes
    .map((node) => (node.type === "text" ? node.text : node.type === "element" ? words(node.children) : ""))
    .join("");
}

/** A line that was broken between Chinese characters goes on without a space. */
function joined(text: string): string {
  const chinese = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]";
  return text.replace(new RegExp(`(?<=${chinese})\\n(?=${chinese})`, "gu"), "");
}
