/** The site generators that a build is compared with, each as a project that renders the same pages. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../../command-line.ts";
import type { PeerPage } from "./pages.ts";

/** A generator, set up in a folder. */
export interface Tool {
  name: string;
  /** Writes its project without the pages. */
  prepare(project: string): void;
  /** Where a page's file lies in the project. */
  fileOf(page: PeerPage): string;
  /** The page's file. */
  print(page: PeerPage): string;
  /** The folder below which its project must lie, to find its packages; `null` where any will do. */
  home: string | null;
  /** What builds the project: a program, or a Node script, with its arguments. */
  command: { program?: string; words: string[] };
  /** Where the built site lies in the project. */
  out: string;
  /** What an earlier build left, taken away before a build from nothing. */
  kept: readonly string[];
}

const write = (folder: string, files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const front = (fields: Record<string, string>) =>
  `---\n${Object.entries(fields)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join("")}---\n\n`;
const flat = (path: string) => `${path.slice(0, -1)}.md`;

const layout = (title: string, body: string) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><link rel="stylesheet" href="/style.css"></head>
<body><header><nav><a href="/">首页</a><a href="/measures/">措施</a><a href="/departments/">责任单位</a></nav></header>
<main><h1>${title}</h1>${body}</main><footer>一切以发布机关原文为准。</footer></body></html>
`;

function hugo(program: string): Tool {
  return {
    name: "Hugo",
    home: null,
    prepare: (project) =>
      write(project, {
        "config.toml": `baseURL = "https://example.org/"
languageCode = "zh-CN"
title = "措施"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "section"]
disablePathToLower = true
[markup.goldmark.renderer]
unsafe = false
`,
        "layouts/_default/single.html": layout("{{ .Title }}", "{{ .Content }}"),
        "layouts/index.html": layout(
          "首页",
          '<ul>{{ range .Site.RegularPages }}{{ if eq .Type "notices" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul>',
        ),
        "static/style.css": "main{max-width:40em}\n",
      }),
    fileOf: ({ path }) => `content/${flat(path)}`,
    print: ({ title, path, markdown }) => front({ title, url: `/${path}` }) + markdown,
    command: { program, words: ["--quiet", "--destination", "out"] },
    out: "out",
    kept: ["out", "resources", ".hugo_build.lock"],
  };
}

function eleventy(folder: string): Tool {
  return {
    name: "Eleventy",
    home: null,
    prepare: (project) =>
      write(project, {
        "eleventy.config.mjs": `export default (config) => { config.setFrontMatterParsingOptions({ language: "yaml" }); };
export const config = { dir: { input: "pages", includes: "../includes", output: "out" }, markdownTemplateEngine: false };
`,
        "includes/base.njk": layout("{{ title }}", "{{ content | safe }}"),
        "pages/pages.json": '{ "layout": "base.njk" }\n',
      }),
    fileOf: ({ path }) => `pages/${flat(path)}`,
    print: ({ title, path, markdown }) => front({ title, permalink: `/${path}` }) + markdown,
    command: { words: [join(folder, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"] },
    out: "out",
    kept: ["out"],
  };
}

function starlight(folder: string): Tool {
  return {
    name: "Starlight",
    home: folder,
    prepare: (project) => {
      write(project, {
        // Astro bundles what a project names as its own.
        "package.json": '{ "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
        "astro.config.mjs": `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
// A list of all pages beside each page would cost the square of their number.
const sidebar = [{ label: "首页", link: "/" }];
export default defineConfig({
  integrations: [starlight({ title: "措施", sidebar, pagination: false, locales: { root: { label: "简体中文", lang: "zh-CN" } } })],
});
`,
        "src/content.config.ts": `import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
        "src/content/docs/index.md": `${front({ title: "首页" })}措施\n`,
      });
    },
    fileOf: ({ path }) => `src/content/docs/${flat(path)}`,
    print: ({ title, markdown }) => front({ title }) + markdown,
    command: { words: [join(folder, "node_modules/astro/bin/astro.mjs"), "build"] },
    out: "dist",
    kept: ["dist", ".astro", "node_modules"],
  };
}

/**
 * The generators: Hugo from the system, Eleventy and Starlight from a folder into which they were installed.
 *
 * @throws UsageError where one is missing, with what installs it
 */
export function toolsIn(folder: string): Tool[] {
  const place = resolve(folder);
  const missing = ["@11ty/eleventy", "astro", "@astrojs/starlight"].filter(
    (name) => !existsSync(join(place, "node_modules", name)),
  );
  if (missing.length > 0)
    throw new UsageError(
      `--peers 的目录“${folder}”里没有 ${missing.join("、")}；请运行 npm install --prefix ${folder} ${missing.join(" ")}`,
    );
  const program = (process.env["PATH"] ?? "")
    .split(":")
    .map((path) => join(path, "hugo"))
    .find((path) => existsSync(path));
  if (program === undefined) throw new UsageError("系统里没有 hugo；请先安装，例如 apt-get install hugo");
  return [hugo(program), eleventy(place), starlight(place)];
}
