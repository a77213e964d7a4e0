import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { relative } from "../model/address.ts";
import { pagePath } from "./page-path.ts";
import { rewriteLinks } from "./rewrite-links.ts";

/** The one page that a host serves at addresses of any depth. */
const NOT_FOUND = "404.html";

/** How many files are open at once. */
const AT_ONCE = 64;

/**
 * Makes the built pages independent of where the site lies.
 *
 * Our own links are relative from the start. What Astro adds by itself (scripts,
 * a page's own style sheet) starts at the host's root, so it is rewritten here,
 * and so is what style sheets name. 404.html goes the other way: it can't know
 * its depth, and where a `base` was set all its links start there.
 */
export function relativeLinks({ base }: { base: string | undefined }): AstroIntegration {
  let assets = "";
  let root = "/";

  function rewritePage(html: string, path: string): string {
    if (path === NOT_FOUND && base !== undefined)
      return rewriteLinks(html, (address) => fromRoot(address, root));
    const rewrite = (address: string) =>
      address.startsWith(assets) ? relative(path, address.slice(root.length)) : address;
    const remains = (text: string) => text.includes(`="${assets}`);
    if (!remains(html)) return html;
    // Most pages have such links in their head only, which is soon parsed.
    const end = html.indexOf("</head>");
    const head = rewriteLinks(html.slice(0, end), rewrite) + html.slice(end);
    return remains(head) ? rewriteLinks(html, rewrite) : head;
  }

  /** Style sheets lie in the same folder as what they name. */
  function rewriteStyles(css: string): string {
    return ["", '"', "'"].reduce(
      (text, quote) => text.replaceAll(`url(${quote}${assets}`, `url(${quote}`),
      css,
    );
  }

  return {
    name: "relative-links",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = config.base.endsWith("/") ? config.base : `${config.base}/`;
        assets = `${root}${config.build.assets}/`;
      },
      "astro:build:done": async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        const rewriteFile = async (file: string) => {
          const rewrite = file.endsWith(".html") ? rewritePage : file.endsWith(".css") ? rewriteStyles : null;
          if (rewrite === null) return;
          const before = await readFile(join(folder, file), "utf8");
          const after = rewrite(before, pagePath(file));
          if (after !== before) await writeFile(join(folder, file), after);
        };
        for (let at = 0; at < files.length; at += AT_ONCE) {
          await Promise.all(files.slice(at, at + AT_ONCE).map(rewriteFile));
        }
      },
    },
  };
}

/** An address of a page at the site's root, from the host's root on; others, and those within the page, stay. */
function fromRoot(address: string, root: string): string {
  const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address);
  return isRelative ? root + address.replace(/^\.\//, "") : address;
}
