import { createHash } from "node:crypto";

/** How many characters of a hash stand in a name: 60 bits, of which no two builds of a site share one by chance. */
const LENGTH = 15;

/** The hash of some contents as it stands in a file's name: small letters and digits. */
export function contentHash(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex").slice(0, LENGTH);
}

/** A file's name with the hash of its contents before its ending: `texts.js`, `texts.0a1b.js`. */
export function hashedName(name: string, content: string | Uint8Array): string {
  return name.replace(/(?=\.[^./]+$)/, `.${contentHash(content)}`);
}
