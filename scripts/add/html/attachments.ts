/** The documents that a page leads to: the text of a notice, or its list of tasks, is often in one of them. */

const DOCUMENT = /\.(?:docx?|wps|rtf|odt|pdf|ofd|xlsx?|et|ods)$/i;
const MOST = 10;

/** The addresses of a page's documents, each once, for a page that came from `address`. */
export function attachmentsOf(page: Document, address: string): string[] {
  const found = new Set<string>();
  for (const link of page.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (!URL.canParse(href, address)) continue;
    const url = new URL(href, address);
    url.hash = "";
    const isDocument = DOCUMENT.test(url.pathname) || DOCUMENT.test((link.textContent ?? "").trim());
    if (isDocument && /^https?:$/.test(url.protocol)) found.add(url.href);
  }
  return [...found].slice(0, MOST);
}
