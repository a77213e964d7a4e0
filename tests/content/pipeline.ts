/**
 * The real @astrojs/mdx plugin with remark-gfm, as a site that rendered the
 * content files itself would run it; gives the text that such a page would show.
 */
import { pathToFileURL } from "node:url";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import remarkGfm from "remark-gfm";

interface Transform {
  handler(code: string, id: string): Promise<{ code: string }>;
}

async function loadTransform(): Promise<Transform> {
  const { hooks } = mdx({
    processor: unified({ remarkPlugins: [remarkGfm], gfm: false, smartypants: false }),
  });
  let transform: Transform | undefined;
  const config = { srcDir: pathToFileURL(`${process.cwd()}/src/`), markdown: { syntaxHighlight: false } };
  const setup = {
    config,
    addRenderer: () => undefined,
    addPageExtension: () => undefined,
    addContentEntryType: () => undefined,
    updateConfig: ({ vite }: { vite: { plugins: { transform: Transform }[] } }) => {
      transform = vite.plugins[0]?.transform;
    },
  };
  // The hooks take Astro's whole context; these are the parts that they read.
  await hooks["astro:config:setup"]?.(setup as never);
  await hooks["astro:config:done"]?.({ config, logger: console } as never);
  if (!transform) throw new Error("@astrojs/mdx added no plugin");
  return transform;
}

const transform = loadTransform();

/** A node of the rendered tree: text, a fragment, or an element with its children. */
interface Rendered {
  type: string;
  props: { children?: unknown };
}

/** Stands in for Astro's JSX runtime: it keeps the tree instead of rendering it. */
const RUNTIME = `
export const Fragment = "fragment";
export const jsx = (type, props) => ({ type: typeof type === "string" ? type : "component", props });
export const jsxs = jsx;
export const jsxDEV = jsx;
`;
const runtimeUrl = `data:text/javascript,${encodeURIComponent(RUNTIME)}`;

/** Components that a content file uses; each is an element of its name. */
const COMPONENTS = Object.fromEntries(
  ["Clause", "Responsibility", "Unit", "Trailing", "Deadline", "Heading", "Block", "Measure"].map((name) => [
    name,
    name,
  ]),
);

/** Compiles and runs a content file as MDX and gives its text, one line a block. */
export async function renderedText(file: string, source: string): Promise<string> {
  const { code } = await (await transform).handler(source, file);
  const runnable = code.replaceAll(/(["'])astro\/jsx(?:-dev)?-runtime\1/g, JSON.stringify(runtimeUrl));
  const module = (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(runnable).toString("base64")}`
  )) as {
    default: (props: object) => unknown;
  };
  return textOf(module.default({ components: COMPONENTS }));
}

function textOf(node: unknown): string {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map(textOf).join("");
  if (node === null || typeof node !== "object") return "";
  return textOf((node as Rendered).props.children);
}
