/**
 * `node scripts/build/render.ts --out DIR --public DIR [--verbose]`: the site's pages and files, rendered by Astro,
 * with those of the folder of public files beside them.
 *
 * Astro prints a line a page; here it says how far it is, and names the pages with `--verbose` only.
 */
import { registerHooks } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type AstroInlineConfig, type AstroIntegration, build } from "astro";
import { parseOptions, readOrExit, UsageError } from "../command-line.ts";
import { type Progress, startProgress } from "../progress.ts";
import { ENGINE } from "../start/run.mjs";
import { warn } from "../terminal.ts";

const USAGE = "用法：node scripts/build/render.ts --out 目录 --public 目录 [--verbose]";
const { out, files, verbose } = readOrExit(USAGE, () => {
  const text = { type: "string" } as const;
  const { values } = parseOptions({ options: { out: text, public: text, verbose: { type: "boolean" } } });
  if (values.out === undefined || values.public === undefined)
    throw new UsageError("请用 --out 和 --public 写明网站和公共文件的目录");
  return { out: resolve(values.out), files: resolve(values.public), verbose: values.verbose ?? false };
});

/**
 * What Astro has bundled to render pages lies beside the site that is being made, where nothing is installed, or
 * something else is: its packages are those of the engine.
 */
registerHooks({
  resolve: (name, context, next) => {
    const isBundled = context.parentURL?.startsWith(pathToFileURL(out).href) === true;
    const isPackage = /^(?!node:)[@a-z]/i.test(name) && !URL.canParse(name);
    return next(name, isBundled && isPackage ? { ...context, parentURL: import.meta.url } : context);
  },
});

/** Counts the pages and files while they are rendered. */
function progress(): AstroIntegration {
  return {
    name: "progress",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => {
          let told: Progress | null = null;
          return {
            ...prerenderer,
            getStaticPaths: async () => {
              const paths = await prerenderer.getStaticPaths();
              told = startProgress("渲染", paths.length);
              return paths;
            },
            render: async (request, options) => {
              const rendered = await prerenderer.render(request, options);
              told?.done();
              return rendered;
            },
            teardown: async () => {
              told?.end();
              await prerenderer.teardown?.();
            },
          };
        });
      },
    },
  };
}

/** What a content file's fault says by itself; of any other error where it comes from, too. */
function told(error: Error): string {
  return error.name === "ContentError" ? error.message : (error.stack ?? error.message);
}

try {
  const inline: AstroInlineConfig = {
    root: ENGINE,
    outDir: out,
    publicDir: files,
    logLevel: verbose ? "info" : "warn",
    integrations: verbose ? [] : [progress()],
  };
  // Types for editors, which Astro would write into the engine's folder, are of no use here.
  const withoutTypes: object = { sync: false };
  await build(inline, withoutTypes);
} catch (error) {
  warn(error instanceof Error ? told(error) : String(error));
  process.exitCode = 1;
}
