/** The parts of an OFD (GB/T 33190—2016): a zip of XML files that name each other by paths. */
import { posix } from "node:path";
import { rootOf } from "../local-xml.ts";
import { unzipParts } from "../unzip-parts.ts";

export class OfdArchive {
  /** Parts by their paths in lower case: programs on Windows write names as they like. */
  readonly #parts: ReadonlyMap<string, Uint8Array>;

  /** Unpacks what is XML. @throws AddError where it is too large */
  constructor(bytes: Uint8Array, file: string) {
    const parts = unzipParts(bytes, file, (name) => /\.xml$/i.test(name));
    this.#parts = new Map(Object.entries(parts).map(([name, part]) => [normal(name), part]));
  }

  /** The path of a part that another names, from its own folder or from the top; `null` where there is none. */
  find(path: string, from: string): string | null {
    const named = path.trim();
    const folder = posix.dirname(from);
    // Some programs write a path from the top as if it were one from the folder.
    const paths = [named.startsWith("/") ? named : posix.join(folder, named), named].map(normal);
    return paths.find((one) => this.#parts.has(one)) ?? null;
  }

  /** The root of a part; `null` where there is none. */
  root(path: string | null): Element | null {
    return path === null ? null : rootOf(this.#parts.get(path));
  }
}

function normal(path: string): string {
  return posix.join("/", path.replaceAll("\\", "/")).slice(1).toLowerCase();
}
