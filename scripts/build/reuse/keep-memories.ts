/** Writes what a step of a build is to remember for the next one. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type { MemoryFile } from "../../../src/model/memory.ts";
import { WriteError, writing } from "../../files/write-error.ts";
import { writeFileWhole } from "../../files/write-file.ts";

/** Keeps memories. Where one can't be written, the next build makes again what was in it. */
export function keepMemories(memories: readonly MemoryFile[]): void {
  try {
    for (const { file, data } of memories) {
      writing(file, () => mkdirSync(dirname(file), { recursive: true }));
      writeFileWhole(file, data, { flush: false });
    }
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
  }
}
