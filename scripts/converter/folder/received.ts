/** The files of a folder of sources. */
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { readRegularFile, UnreadableError } from "../../../src/model/regular-file.ts";
import type { Finding } from "../../../src/model/schema.ts";

/** A file as received. */
export interface ReceivedFile {
  name: string;
  bytes: Uint8Array;
}

/** A notice's text, and the web page, Word document or PDF that `npm run add` took it out of. */
export interface Source {
  /** The notice's id, which the text's file is named by. */
  id: string;
  text: ReceivedFile;
  originals: ReceivedFile[];
}

/** What a folder of sources holds, and what of it can't be read. */
export interface Sources {
  /** Sorted by file name. */
  sources: Source[];
  findings: Finding[];
}

/** A name that only looks like that of a text or a sidecar: nothing would read the file, and nobody would notice. */
const NEARLY = /\.(?:txt|ya?ml)\s*$/i;

/**
 * Reads all sources of a folder: its `.txt` files with their originals. What has such a name and is no file, or has the
 * name in other letters (`SHILI-2025.TXT`), is a finding.
 */
export function readSources(seeds: string): Sources {
  const names = readdirSync(seeds).sort();
  const findings: Finding[] = names
    .filter((name) => NEARLY.test(name) && !/\.(?:txt|yaml)$/.test(name))
    .map((name) => {
      const meant = name
        .toLowerCase()
        .trim()
        .replace(/\.yml$/, ".yaml");
      return unread(
        name,
        `文件名的结尾应是小写的 .txt 或 .yaml，后面没有空白，这个文件不会被读取；请改名为 ${meant}`,
      );
    });
  const read = (name: string): ReceivedFile | null => {
    try {
      return { name, bytes: readRegularFile(join(seeds, name)) };
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      findings.push(unread(name, `${error.problem}；请核对，或把它移出这个目录`));
      return null;
    }
  };
  const sources = names
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => {
      const id = basename(name, ".txt");
      const text = read(name);
      const originals = names
        .filter((other) => other.startsWith(`${id}.original.`))
        .flatMap((other) => read(other) ?? []);
      return text === null ? [] : { id, text, originals };
    });
  return { sources, findings };
}

function unread(file: string, message: string): Finding {
  return { file, line: 1, column: 1, severity: "error", code: "SOURCE_UNREAD", message, measure: null };
}
