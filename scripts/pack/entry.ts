/** The first page of the edition for disks, which leads on to the site beside it. */
import { type EditionOf, packWords } from "../../src/wording/pack.ts";

/** Where the site lies beside the first page. */
export const SITE_FOLDER = "site/";

/** The script that leads on; it lies within the site, so that it is there only where all is unpacked. */
export const ENTRY_SCRIPT = "open.js";

/**
 * The first page. Opened from within an archive it stands alone: then its script isn't there, and the page says what to
 * do.
 */
export function entryPage({ title }: EditionOf, foot: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'self'; object-src 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<script src="${SITE_FOLDER}${ENTRY_SCRIPT}"></script>
</head>
<body>
<h1>${escaped(title)}</h1>
<p><a href="${SITE_FOLDER}index.html">${packWords.enter}</a></p>
<p>${packWords.unpack}</p>
<p>${escaped(foot)}</p>
</body>
</html>
`;
}

/** {@link ENTRY_SCRIPT}; going back doesn't lead to the first page again. */
export function entryScript(): string {
  return `location.replace(new URL("index.html", document.currentScript.src).href + location.hash);\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
