/** What readers are told of a source's file: what kind it is, and how large. */
import { extname } from "node:path";
import { fileTypeLabels } from "../wording/codes.ts";
import { sourceWords } from "../wording/source.ts";

const TYPES: Readonly<Record<string, { media: string; name: string }>> = {
  ".txt": { media: "text/plain", name: fileTypeLabels.text },
  ".html": { media: "text/html", name: fileTypeLabels.page },
  ".htm": { media: "text/html", name: fileTypeLabels.page },
  ".mhtml": { media: "multipart/related", name: fileTypeLabels.archive },
  ".mht": { media: "multipart/related", name: fileTypeLabels.archive },
  ".docx": {
    media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    name: fileTypeLabels.word,
  },
  ".docm": { media: "application/octet-stream", name: fileTypeLabels.word },
  ".dotx": { media: "application/octet-stream", name: fileTypeLabels.word },
  ".doc": { media: "application/msword", name: fileTypeLabels.word },
  ".wps": { media: "application/octet-stream", name: fileTypeLabels.wps },
  ".rtf": { media: "application/rtf", name: fileTypeLabels.richText },
  ".odt": { media: "application/vnd.oasis.opendocument.text", name: fileTypeLabels.openDocument },
  ".xlsx": {
    media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    name: fileTypeLabels.excel,
  },
  ".xlsm": { media: "application/octet-stream", name: fileTypeLabels.excel },
  ".xls": { media: "application/vnd.ms-excel", name: fileTypeLabels.excel },
  ".et": { media: "application/octet-stream", name: fileTypeLabels.wpsSheet },
  ".ods": { media: "application/vnd.oasis.opendocument.spreadsheet", name: fileTypeLabels.openSheet },
  ".pdf": { media: "application/pdf", name: fileTypeLabels.pdf },
  ".ofd": { media: "application/octet-stream", name: fileTypeLabels.ofd },
  ".png": { media: "image/png", name: fileTypeLabels.picture },
  ".jpg": { media: "image/jpeg", name: fileTypeLabels.picture },
  ".jpeg": { media: "image/jpeg", name: fileTypeLabels.picture },
  ".webp": { media: "image/webp", name: fileTypeLabels.picture },
  ".gif": { media: "image/gif", name: fileTypeLabels.picture },
  ".bmp": { media: "image/bmp", name: fileTypeLabels.picture },
  ".zip": { media: "application/zip", name: fileTypeLabels.other },
};

/** What kind of file it is, by its name. */
export function fileType(name: string): { media: string; name: string } {
  return (
    TYPES[extname(name).toLowerCase()] ?? { media: "application/octet-stream", name: fileTypeLabels.other }
  );
}

/** A size as readers know it: 812字节, 12.3 KB. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return sourceWords.bytes(bytes);
  const units = ["KB", "MB", "GB"];
  let size = bytes / 1000;
  while (size >= 999.95 && units.length > 1) {
    size /= 1000;
    units.shift();
  }
  return `${size.toFixed(1)} ${units[0]}`;
}
