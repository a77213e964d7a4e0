/** The files in which editors keep registries. */
import { existsSync, readFileSync } from "node:fs";
import type { ReadYaml } from "../../../src/model/yaml.ts";

/** A registry with the name by which findings know its file, and where each entry stands in it. */
export interface RegistryFile<T> extends ReadYaml<T> {
  file: string;
}

/**
 * A registry's text, or `null` where there is no such file: nobody has entered
 * anything. Every registry is read through here, so that this is the one place
 * to tell a registry that was never begun from one that has been lost.
 */
export function registryText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** A registry that nobody has begun. */
export function emptyRegistry<T>(file: string, value: T): RegistryFile<T> {
  return { file, value, place: () => ({ line: 1, column: 1 }) };
}
