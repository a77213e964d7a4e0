/** What readers are told of a source's file: what kind it is, and how large. */
import { extname } from "node:path";

const TYPES: Readonly<Record<string, { media: string; name: string }>> = {
  ".txt": { media: "text/plain", name: "纯文本" },
  ".html": { media: "text/html", name: "网页" },
  ".htm": { media: "text/html", name: "网页" },
  ".mhtml": { media: "multipart/related", name: "网页存档" },
  ".mht": { media: "multipart/related", name: "网页存档" },
  ".docx": {
    media: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    name: "Word 文档",
  },
  ".pdf": { media: "application/pdf", name: "PDF" },
};

/** What kind of file it is, by its name. */
export function fileType(name: string): { media: string; name: string } {
  return TYPES[extname(name).toLowerCase()] ?? { media: "application/octet-stream", name: "文件" };
}

/** A size as readers know it: 812字节, 12.3 KB. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}字节`;
  const units = ["KB", "MB", "GB"];
  let size = bytes / 1000;
  while (size >= 999.95 && units.length > 1) {
    size /= 1000;
    units.shift();
  }
  return `${size.toFixed(1)} ${units[0]}`;
}
