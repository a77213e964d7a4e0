/**
 * What was made of something in an earlier build, to be had again where it is made of the same: what a folder's files
 * hold, how two texts differ.
 *
 * A memory is a file of lines, a key and a value as JSON each; the first line is the sum of all others, the second what
 * code made them. What isn't exactly that is forgotten. Only what a build used is kept for the next one, so that a
 * memory grows with what there is to know and no further. `MEMORY_DIR` and `MEMORY_CODE`, which a build sets for its
 * steps, name the folder and the code; without them nothing is remembered.
 */
import { createHash, hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const TAB = 0x09;
const LINE = 0x0a;

/** The key of what is made of some texts or bytes. */
export function memoryKey(...of: readonly (string | Uint8Array)[]): string {
  const sums = of.map((one) => hash("sha256", one, "hex"));
  return sums.length === 1 ? (sums[0] ?? "") : hash("sha256", sums.join(), "hex");
}

/** What is remembered of one kind of things. */
export class Memory {
  readonly #code: string;
  readonly #data: Buffer;
  /** By key, where its value begins and ends. */
  readonly #known = new Map<string, readonly [number, number]>();
  /** What was asked for, as it is printed. */
  readonly #used = new Map<string, Uint8Array>();
  #isNew = false;

  /** @param data what {@link printed} gave; anything else is forgotten */
  constructor(code: string, data: Uint8Array | null) {
    this.#code = code;
    this.#data = data === null ? Buffer.alloc(0) : Buffer.from(data.buffer, data.byteOffset, data.length);
    const begin = this.#proven();
    for (let at = begin; at < this.#data.length; ) {
      const [tab, end] = [this.#data.indexOf(TAB, at), this.#data.indexOf(LINE, at)];
      this.#known.set(this.#data.toString("latin1", at, tab), [tab + 1, end]);
      at = end + 1;
    }
  }

  /** Where the entries begin; the end where there are none to use. */
  #proven(): number {
    const end = this.#data.indexOf(LINE);
    if (
      end < 0 ||
      hash("sha256", this.#data.subarray(end + 1), "hex") !== this.#data.toString("latin1", 0, end)
    )
      return this.#data.length;
    const next = this.#data.indexOf(LINE, end + 1);
    return this.#data.toString("latin1", end + 1, next) === this.#code ? next + 1 : this.#data.length;
  }

  /**
   * What is remembered by a key, else what `make` makes, which JSON must be able to hold.
   *
   * @param mayKeep whether it was made of nothing but what the key was
   */
  remember<Made>(key: string, make: () => Made, mayKeep: (made: Made) => boolean = () => true): Made {
    const place = this.#known.get(key);
    if (place !== undefined) {
      const value = this.#data.subarray(...place);
      this.#used.set(key, value);
      return JSON.parse(this.#data.toString("utf8", ...place)) as Made;
    }
    const made = make();
    if (!mayKeep(made)) return made;
    this.#isNew = true;
    this.#used.set(key, Buffer.from(JSON.stringify(made)));
    return made;
  }

  /** The memory as it is to be kept; `null` where that is what there was. */
  printed(): Uint8Array | null {
    if (!this.#isNew && this.#used.size === this.#known.size) return null;
    const end = Buffer.of(LINE);
    const lines: Uint8Array[] = [Buffer.from(`${this.#code}\n`, "latin1")];
    for (const [key, value] of this.#used) lines.push(Buffer.from(`${key}\t`, "latin1"), value, end);
    const sum = createHash("sha256");
    for (const part of lines) sum.update(part);
    return Buffer.concat([Buffer.from(`${sum.digest("hex")}\n`, "latin1"), ...lines]);
  }
}

const opened = new Map<string, { file: string; memory: Memory }>();

/** The memory of a name; `null` where nothing is remembered. */
function memoryOf(name: string): Memory | null {
  const { MEMORY_DIR: folder, MEMORY_CODE: code } = process.env;
  if (folder === undefined || code === undefined) return null;
  const known = opened.get(name);
  if (known !== undefined) return known.memory;
  const file = join(folder, name);
  const memory = new Memory(code, readIfThere(file));
  opened.set(name, { file, memory });
  return memory;
}

/**
 * What `make` makes, or what an earlier build made of the same.
 *
 * @param name of the memory
 * @param key gives a {@link memoryKey} of all that it is made of; not asked where nothing is remembered
 * @param mayKeep as {@link Memory.remember} has it
 */
export function remembered<Made>(
  name: string,
  key: () => string,
  make: () => Made,
  mayKeep?: (made: Made) => boolean,
): Made {
  const memory = memoryOf(name);
  return memory === null ? make() : memory.remember(key(), make, mayKeep);
}

/** A file that is to hold a memory. */
export interface MemoryFile {
  file: string;
  data: Uint8Array;
}

/** The files of the memories that changed since they were opened, with what is to stand in them. */
export function changedMemories(): MemoryFile[] {
  return [...opened.values()].flatMap(({ file, memory }) => {
    const data = memory.printed();
    return data === null ? [] : [{ file, data }];
  });
}

function readIfThere(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
