/**
 * What a page may load and run, as its own content security policy says; `docs/hosting/` has the same for headers, with
 * what only a header can say. A block of structured data is no script to a browser, and needs no word.
 */

/** The one policy of Trusted Types; `src/browser/view.js`, the first script of each page, makes it. */
export const TRUSTED_TYPES_POLICY = "policy-site";

/**
 * The policy of one page.
 *
 * @param runsWasm whether the page runs WebAssembly, which the search's index is read by: no other page may
 */
export function securityPolicy(runsWasm: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self'${runsWasm ? " 'wasm-unsafe-eval'" : ""}`,
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    // No text becomes markup or a script's address but through the one policy, which permits none but our own.
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ].join("; ");
}
