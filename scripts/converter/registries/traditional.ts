/** Reads `traditional.txt`: the traditional characters that people type for those of the texts. */
import { join } from "node:path";
import { YamlError } from "../../../src/model/yaml.ts";
import { registryText } from "./registry-file.ts";

/** Pairs of a traditional character and its simplified one. @throws YamlError */
export function readTraditional(directory: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const file = "vocabulary/traditional.txt";
  const text = registryText(join(directory, "traditional.txt"), file) ?? "";
  for (const [index, line] of text
    .replace(/^\ufeff/u, "")
    .split("\n")
    .entries()) {
    if (line.startsWith("#")) continue;
    for (const group of line.split(/\s+/).filter((one) => one !== "")) {
      const [simple = "", ...forms] = group;
      if (!/^\p{Script=Han}{2,}$/u.test(group) || forms.some((form) => form === simple || pairs.has(form))) {
        const problem = `“${group}”应为一个简体字和它的繁体字，每个繁体字只写一次`;
        const place = { line: index + 1, column: line.indexOf(group) + 1 };
        throw new YamlError(file, place, problem);
      }
      for (const form of forms) pairs.set(form, simple);
    }
  }
  return pairs;
}
