/**
 * How people who don't know a notice's words ask for its measures: `seeds/vocabulary/asked/<notice>.yaml`. Search finds
 * measures by these where their own words don't answer.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { MEASURE_KEY } from "../../../src/model/address.ts";
import { Phrasing } from "../../../src/model/schema.ts";
import { readYaml, YamlError } from "../../../src/model/yaml.ts";
import { emptyRegistry, type RegistryFile, registryText } from "./registry-file.ts";

/** The folder of the files, below the vocabulary's. */
export const ASKED_FOLDER = "asked";

/** The phrasings of a notice's measures by their keys. */
export type Asked = RegistryFile<Record<string, string[]>>;

const AskedFile = z.record(z.string(), z.array(Phrasing)).default({});

/** Where a notice's phrasings lie, below the seeds' folder. */
export function askedFile(notice: string): string {
  return `vocabulary/${ASKED_FOLDER}/${notice}.yaml`;
}

/**
 * Reads a notice's phrasings; without a file there are none.
 *
 * @throws YamlError for what is no key or no phrasing, and for a phrasing that stands twice below a measure
 */
export function readAsked(notice: string, vocabulary: string): Asked {
  const file = askedFile(notice);
  const path = join(vocabulary, ASKED_FOLDER, `${notice}.yaml`);
  const text = existsSync(path) ? registryText(path, file) : null;
  if (text === null) return emptyRegistry(file, {});
  const { value, place } = readYaml(file, text, AskedFile);
  for (const [key, phrasings] of Object.entries(value)) {
    if (!MEASURE_KEY.test(key))
      throw new YamlError(file, place([key]), `“${key}”不是条号；请写原文的条号，加引号，如 "3"`);
    const twice = phrasings.findIndex((words, at) => phrasings.indexOf(words) < at);
    if (twice < 0) continue;
    const problem = `第 ${key} 条的“${phrasings[twice]}”写了两次；请删去一句`;
    throw new YamlError(file, place([key, twice]), problem);
  }
  return { file, value, place };
}
