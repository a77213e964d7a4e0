/** The files that a notice was made from, as received: its text, and what the text was taken out of. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Notice } from "../model/schema.ts";
import { fileTypeLabels } from "../wording/codes.ts";
import { sourceWords } from "../wording/source.ts";

/** A file as received. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** The folder of the sources: `seeds/`, or the one that `SEEDS_DIR` names. */
function folder(): string {
  return process.env["SEEDS_DIR"] ?? "seeds";
}

function readFile(name: string): SourceFile {
  const bytes = new Uint8Array(readFileSync(join(folder(), name)));
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/**
 * A notice's source file, byte for byte.
 *
 * @throws {Error} where the file isn't the one that the notice was made from.
 */
export function readSource({ id, source: { file, sha256 } }: Notice): SourceFile {
  const found = readFile(file);
  if (found.sha256 === sha256) return found;
  const path = join(folder(), file);
  throw new Error(
    `${path} has SHA-256 ${found.sha256}, but ${id} was made from ${sha256}; run "npm run convert"`,
  );
}

let names: readonly string[] | null = null;

/** The web page, Word document or PDF that `npm run add` took the text out of, where it lies beside the text. */
export function readOriginals({ id }: Notice): SourceFile[] {
  names ??= readdirSync(folder()).sort();
  return names.filter((name) => name.startsWith(`${id}.original.`)).map(readFile);
}

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
  ".pdf": { media: "application/pdf", name: fileTypeLabels.pdf },
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
