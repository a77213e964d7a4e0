/** The files of a notice as the site publishes them: none that a browser would run on the site's own origin. */
import { extname } from "node:path";
import { zipSync } from "fflate";
import type { SourceFile } from "../content/sources.ts";

/** A file as it is published. */
export interface PublishedSource {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The file as received, which a packed one holds. */
  file: SourceFile;
  isPacked: boolean;
}

/** What hosts serve as types that browsers show or save without running anything in the site's name. */
const INERT: ReadonlySet<string> = new Set([
  ...[".txt", ".docx", ".pdf", ".xlsx"],
  ...[".doc", ".rtf", ".odt", ".xls", ".ods"],
  ...[".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp"],
]);

/** The earliest time that the format knows: the same bytes whenever and wherever it is packed. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * A file byte for byte; one that a browser would open as a page (a web page with its scripts, an archive of one), or of
 * a kind that hosts don't know (`.wps`, `.et`, `.ofd`), inside a zip. A static host can't send the header that would make it a download.
 */
export function publishedSource(file: SourceFile): PublishedSource {
  if (INERT.has(extname(file.name).toLowerCase()))
    return { name: file.name, bytes: file.bytes, file, isPacked: false };
  const bytes = new Uint8Array(zipSync({ [file.name]: file.bytes }, { level: 9, mtime: NO_TIME }));
  return { name: `${file.name}.zip`, bytes, file, isPacked: true };
}
