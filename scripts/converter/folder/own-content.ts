/** Which files of a content folder a conversion wrote, and may therefore remove. */
import { closeSync, existsSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { SOURCES_FOLDER } from "../../../src/content/sources.ts";

/** The files of the content, by their paths, and the id that a path stands for. */
const FORMS: readonly [path: RegExp, id: (parts: readonly string[]) => string][] = [
  [/^notices\/([^/]+)\.mdx$/, ([, notice]) => `${notice}`],
  [/^measures\/([^/]+)\/([^/]+)\.mdx$/, ([, notice, key]) => `${notice}-${key}`],
  [/^departments\/([^/]+)\/([^/]+)\.mdx$/, ([, region, slug]) => `${region}/${slug}`],
];
/** A text, or what it was taken out of, by the id of its notice. */
const SOURCE = new RegExp(`^${SOURCES_FOLDER}/([^/]+?)\\.(?:txt|original\\.[^/]+)$`);
const DERIVED = /^derived\/(?:spans\/)?[^/]+\.json$/;

/**
 * Tells of a path below a content folder whether the converter wrote the file: a page states the id that its path
 * gives in its first field; a source has its notice beside it, and derived data some notice.
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
  const isSource = (path: string) => {
    const [, notice] = SOURCE.exec(path) ?? [];
    return notice !== undefined && isPage(`notices/${notice}.mdx`);
  };
  return (path) => isPage(path) || isSource(path) || (DERIVED.test(path) && hasNotices());
}

/** The beginning of a file, long enough for its first field; empty where the file is absent. */
function beginning(path: string): string {
  if (!existsSync(path)) return "";
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(1024);
    return bytes.toString("utf8", 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
