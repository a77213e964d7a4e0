/** Reads `build.json` and `build.js` as anybody may have written them. */
import * as z from "zod";
import type { BuildSet } from "../../src/model/build-set.ts";

const schema = z.object({
  readers: z.string(),
  site: z.string().optional(),
  files: z.record(z.string(), z.string()),
});

/** What a text that should be `build.json` names; `null` where it is none. */
export function readSet(json: string): BuildSet | null {
  try {
    return schema.parse(JSON.parse(json)) as BuildSet;
  } catch {
    return null;
  }
}

/** The same of a text that should be `build.js`. */
export function readSetScript(script: string): BuildSet | null {
  return readSet(script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1));
}
