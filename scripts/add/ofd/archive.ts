/** The parts of an OFD (GB/T 33190—2016): a zip of XML files that name each other by paths. */
import { posix } from "node:path";
import { unzipSync } from "fflate";
import { AddError } from "../extractor.ts";
import { rootOf } from "../local-xml.ts";

/** No notice is this large, in bytes of all parts that are read. */
const LARGEST = 64_000_000;

export class OfdArchive {
  /** Parts by their paths in lower case: programs on Windows write names as they like. */
  readonly #parts: ReadonlyMap<string, Uint8Array>;

  /** Unpacks what is XML. @throws AddError where it is too large */
  constructor(bytes: Uint8Array, file: string) {
    let size = 0;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.xml$/i.test(name)) return false;
        size += originalSize;
        if (size > LARGEST)
          throw new AddError(
            file,
            `解压后超过 ${LARGEST / 1_000_000} MB，大得不像一份文件`,
            "请核对来源，或把文字存成 .txt 后再添加",
          );
        return true;
      },
    });
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
