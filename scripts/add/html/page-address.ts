/** The address that a saved page states as its own. */

/** The canonical link, `og:url`, or the comment that browsers put into a page they save; `null` without any. */
export function pageAddress(page: Document, source: string): string | null {
  const stated = [
    page.querySelector("link[rel~=canonical]")?.getAttribute("href"),
    page.querySelector('meta[property="og:url"]')?.getAttribute("content"),
    /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(source.slice(0, 2000))?.[1],
  ];
  return stated.map(webAddress).find((address) => address !== null) ?? null;
}

/** An http address in full; `null` for any other text. */
export function webAddress(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return /^https?:\/\/\S+$/i.test(trimmed) && URL.canParse(trimmed) ? trimmed : null;
}
