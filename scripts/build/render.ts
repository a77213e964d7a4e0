/**
 * `node scripts/build/render.ts --out DIR [--verbose]`: the site's pages and files, rendered by Astro.
 *
 * Astro prints a line a page; here it says how far it is, and names the pages with `--verbose` only.
 */
import { type AstroIntegration, build } from "astro";
import { parseOptions, readOrExit, UsageError } from "../command-line.ts";
import { startProgress } from "../progress.ts";
import { warn } from "../terminal.ts";

const { out, verbose } = readOrExit("用法：node scripts/build/render.ts --out 目录 [--verbose]", () => {
  const { values } = parseOptions({ options: { out: { type: "string" }, verbose: { type: "boolean" } } });
  if (values.out === undefined) throw new UsageError("请用 --out 写明网站的目录");
  return { out: values.out, verbose: values.verbose ?? false };
});

/** Counts the pages and files while they are rendered. */
function progress(): AstroIntegration {
  return {
    name: "progress",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => {
          let told = startProgress("渲染", 0);
          return {
            ...prerenderer,
            getStaticPaths: async () => {
              const paths = await prerenderer.getStaticPaths();
              told = startProgress("渲染", paths.length);
              return paths;
            },
            render: async (request, options) => {
              const rendered = await prerenderer.render(request, options);
              told.done();
              return rendered;
            },
            teardown: async () => {
              told.end();
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
  await build({
    outDir: out,
    logLevel: verbose ? "info" : "warn",
    integrations: verbose ? [] : [progress()],
  });
} catch (error) {
  warn(error instanceof Error ? told(error) : String(error));
  process.exitCode = 1;
}
