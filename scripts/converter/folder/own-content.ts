/** Which files of a content folder a conversion wrote, and may therefore remove. */
import { closeSync, existsSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";

/** The files of the content, by their paths, and the id that a path stands for. */
const FORMS: readonly [path: RegExp, id: (parts: readonly string[]) => string][] = [
  [/^notices\/([^/]+)\.mdx$/, ([, notice]) => `${notice}`],
  [/^measures\/([^/]+)\/([^/]+)\.mdx$/, ([, notice, key]) => `${notice}-${key}`],
  [/^departments\/([^/]+)\/([^/]+)\.mdx$/, ([, region, slug]) => `${region}/${slug}`],
];
const BESIDE = /^(?:derived\/(?:spans\/)?[^/]+\.json|sources\/[^/]+\.(?:txt|original\.[^/.]+))$/;

/**
 * Tells of a path below a content folder whether the converter wrote the file: a page states the id that its path
 * gives in its first field; derived data and copies of sources are the converter's where notices of its own lie beside
 * them.
 */
export function ownContent(content: string): (path: string) => boolean {
  const isPage = (path: string) =>
    FORMS.some(([form, id]) => {
      const parts = form.exec(path);
      return parts !== null && beginning(join(content, path)).startsWith(`---\nid: "${id(parts)}"\n`);
    });
  const hasNotices = () => {
    const folder = join(content, "notices");
    return existsSync(folder) && readdirSync(folder).some((name) => isPage(`notices/${name}`));
  };
  return (path) => isPage(path) || (BESIDE.test(path) && hasNotices());
}

/** Enough of a file for the first field. */
function beginning(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(1024);
    return bytes.toString("utf8", 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
