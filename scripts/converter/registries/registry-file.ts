/** The files in which editors keep registries. */
import { type ReadYaml, readEditorsFile } from "../../../src/model/yaml.ts";

/** A registry with the name by which findings know its file, and where each entry stands in it. */
export interface RegistryFile<T> extends ReadYaml<T> {
  file: string;
}

/**
 * A registry's text in any encoding that sources may have, or `null` where there is
 * no such file: nobody has entered anything, or `folder/gone.ts` says that it was lost.
 * `file` is its name in findings.
 * @throws YamlError where it is there and can't be read
 */
export function registryText(path: string, file: string): string | null {
  return readEditorsFile(path, file);
}

/** A registry that nobody has begun. */
export function emptyRegistry<T>(file: string, value: T): RegistryFile<T> {
  return { file, value, place: () => ({ line: 1, column: 1 }) };
}
