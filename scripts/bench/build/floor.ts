/**
 * Astro's own floor: a project that makes the same number of pages and files as a built site, at the same paths and of
 * the same size, from templates with hardly anything in them. What it takes is what no template can save.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SizedFile } from "./folder-size.ts";

/** Files of one route: what stands in the route's place, and how long the text is. */
type Route = [path: string | null, bytes: number][];

const CONFIG = `import { defineConfig, passthroughImageService } from "astro/config";
export default defineConfig({
  output: "static",
  trailingSlash: "always",
  compressHTML: "jsx",
  build: { format: "directory", concurrency: 8 },
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  cacheDir: "./cache",
});
`;

/** Of a text, characters; a Chinese one has three bytes. */
const PATHS = `import { readFileSync } from "node:fs";
const filler = "优化口岸营商环境促进跨境贸易便利化".repeat(64);
const text = (bytes) => {
  const length = Math.max(0, Math.round(bytes / 3));
  return filler.repeat(Math.ceil(length / filler.length)).slice(0, length);
};
export const paths = (route) =>
  JSON.parse(readFileSync("routes/" + route + ".json", "utf8")).map(([path, bytes]) => ({
    params: { path: path ?? undefined },
    props: { text: text(bytes) },
  }));
`;

/** What a page has beside its text, in bytes. */
const FRAME = 120;

const page = (route: string) => `---
import { paths } from "FROM/paths.mjs";
export const getStaticPaths = () => paths("${route}");
const { text } = Astro.props;
---
<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8" /><title>{Astro.url.pathname}</title></head><body><p>{text}</p></body></html>
`;

const endpoint = (route: string) => `import { paths } from "FROM/paths.mjs";
export const getStaticPaths = () => paths("${route}");
export const GET = ({ props }) => new Response(props.text);
`;

/** Writes the project for the rendered files of a site; its front page and others at the root are left out. */
export function writeFloor(folder: string, files: readonly SizedFile[]): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("astro.config.mjs", CONFIG);
  write("src/paths.mjs", PATHS);
  for (const [name, route] of routesOf(files)) {
    const [kind = "", form = ""] = name.split(".");
    const place =
      form === "html" ? `src/pages/${kind}/[...path].astro` : `src/pages/${kind}/[...path].${form}.js`;
    const template = form === "html" ? page(name) : endpoint(name);
    write(place, template.replace("FROM", "../.."));
    write(`routes/${name}.json`, JSON.stringify(route));
  }
}

/** Files by the first part of their path and their ending: a route each, as a site has one a kind of page. */
function routesOf(files: readonly SizedFile[]): Map<string, Route> {
  const routes = new Map<string, Route>();
  for (const { path, bytes } of files) {
    const [, kind, rest, form] = /^([^/_][^/]*)\/(.+)\.(html|md|json|csv|txt)$/.exec(path) ?? [];
    if (kind === undefined || rest === undefined || form === undefined) continue;
    const name = `${kind}.${form}`;
    const route = routes.get(name) ?? [];
    routes.set(name, route);
    if (form === "html") route.push([rest === "index" ? null : rest.replace(/\/index$/, ""), bytes - FRAME]);
    else route.push([rest, bytes]);
  }
  return routes;
}
