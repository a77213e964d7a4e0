/**
 * Files of earlier builds, each under the SHA-256 of its bytes.
 *
 * A file is given as a hard link where the file system has those, so that an unchanged page keeps its bytes and its
 * time. Since whoever edits a published file then edits what is kept as well, bytes are proven by their sum each time;
 * what doesn't prove itself is removed, and its file made anew.
 */
import { hash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { sumOfFile } from "./file-sums.ts";

/** The SHA-256 of some bytes, in hexadecimal. */
export function sumOf(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}

const SUM = /^[0-9a-f]{64}$/;

export class ObjectStore {
  readonly #folder: string;

  /** @param folder where the files lie; it may be absent */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The bytes of a sum; `null` where they aren't kept, or are no longer those. */
  read(sum: string): Buffer | null {
    const path = this.#path(sum);
    try {
      const data = readFileSync(path);
      if (sumOf(data) === sum) return data;
      rmSync(path, { force: true });
    } catch {}
    return null;
  }

  /**
   * Puts the file of a sum in a place where there is none, and gives how many bytes it has; `null` where it isn't kept.
   * The folder above must be there.
   */
  place(sum: string, target: string): number | null {
    const bytes = this.#prove(sum);
    if (bytes === null) return null;
    try {
      linkOrCopy(this.#path(sum), target);
      return bytes;
    } catch {
      rmSync(target, { force: true });
      return null;
    }
  }

  /** How many bytes a sum's file has; `null` where it isn't kept, or is no longer that. */
  #prove(sum: string): number | null {
    const path = this.#path(sum);
    try {
      const { sha256, bytes } = sumOfFile(path);
      if (sha256 === sum) return bytes;
      rmSync(path, { force: true });
    } catch {}
    return null;
  }

  /**
   * Keeps a file that has the sum. Where the same bytes are kept already, the file becomes the kept one, and has its
   * time.
   *
   * @throws what the file system says
   */
  keep(sum: string, file: string): void {
    const path = this.#path(sum);
    const kept = statSync(path, { throwIfNoEntry: false });
    if (kept === undefined) {
      mkdirSync(dirname(path), { recursive: true });
      linkOrCopy(file, path);
    } else if (kept.ino !== statSync(file).ino && this.#prove(sum) !== null) {
      rmSync(file);
      linkOrCopy(path, file);
    } else if (!existsSync(path)) linkOrCopy(file, path);
  }

  /** Removes all files but those of the sums. */
  sweep(wanted: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return;
    for (const start of readdirSync(this.#folder)) {
      const folder = join(this.#folder, start);
      for (const rest of readdirSync(folder))
        if (!wanted.has(start + rest)) rmSync(join(folder, rest), { recursive: true, force: true });
    }
  }

  #path(sum: string): string {
    if (!SUM.test(sum)) throw new Error(`"${sum}" is no SHA-256`);
    return join(this.#folder, sum.slice(0, 2), sum.slice(2));
  }
}

/** @throws what the file system says, as where the target is there */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}
