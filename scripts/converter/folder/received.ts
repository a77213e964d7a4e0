/** The files of a folder of sources. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

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

/** Reads all sources of a folder, sorted by file name. */
export function readSources(seeds: string): Source[] {
  const names = readdirSync(seeds).sort();
  const read = (name: string): ReceivedFile => ({ name, bytes: readFileSync(join(seeds, name)) });
  return names
    .filter((name) => name.endsWith(".txt"))
    .map((name) => {
      const id = basename(name, ".txt");
      const originals = names.filter((other) => other.startsWith(`${id}.original.`));
      return { id, text: read(name), originals: originals.map(read) };
    });
}
