/** The addresses of the scripts that a page may load by itself: those of its own site. */

declare global {
  /** The site's one policy of Trusted Types, or its rules where a browser knows no such types; `view.js` makes it. */
  var siteScripts: { createScriptURL: (address: string) => string };
}

/**
 * A script's address as the page's policy of Trusted Types takes it.
 *
 * @throws {TypeError} where it doesn't lie below the site's root.
 */
export function scriptAddress(href: string): string {
  return globalThis.siteScripts.createScriptURL(href);
}
