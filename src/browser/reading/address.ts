/** The page's own address as one sends it on: no search words, no view. */

/**
 * The canonical address where the page names one, else where it was opened from;
 * `null` for a file on the reader's own disk.
 */
export function webAddress(): string | null {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (canonical !== null) return canonical.href;
  return location.protocol.startsWith("http") ? location.origin + location.pathname : null;
}

/** The fragment that leads to the part of the page that was opened, or `""`. */
export function openedPart(): string {
  const { hash } = location;
  return hash !== "" && document.getElementById(decoded(hash.slice(1))) !== null ? hash : "";
}

/** What stands for itself where it is no encoding: an address that was typed or cut may end in `#%`. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
