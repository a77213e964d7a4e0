/**
 * Makes a page's addresses independent of where the site lies.
 *
 * Our own links are relative from the start. What Astro adds by itself (scripts,
 * style sheets) starts at the host's root. A whole parser would cost a tenth of
 * the build, so the page's text is searched instead: Astro writes `"` in text
 * and in attributes' values as a reference, JSON writes it behind a backslash,
 * so that `="/assets/` stands nowhere but in a tag.
 */
import { relative } from "../model/address.ts";

/** Where on its host the site lies, as far as it is known. */
export interface Place {
  /** The path of the site's root, with a slash at its end. */
  root: string;
  /** The folder of scripts and style sheets, below the root. */
  assets: string;
}

/** A page whose scripts and style sheets are addressed from the page itself; `path` is the page's, below the root. */
export function withRelativeAssets(html: string, path: string, { root, assets }: Place): string {
  return html.replaceAll(`="${root}${assets}/`, `="${relative(path, `${assets}/`)}`);
}

/** The attributes that hold an address; `data-root` is where the search form's script finds the site. */
const ADDRESS = /(?<= (?:href|src|action|data-root)=")([^"]*)(?=")/g;

/**
 * The page that a host serves at addresses of any depth, `404.html`: every
 * address of a page at the site's root starts at the host's root. Others, and
 * those within the page, stay.
 */
export function withRootedLinks(html: string, root: string): string {
  const isRelative = (address: string) => !/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address);
  return html.replace(ADDRESS, (address) =>
    isRelative(address) ? root + address.replace(/^\.\//, "") : address,
  );
}
