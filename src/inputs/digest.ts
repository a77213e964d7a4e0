import { hash } from "node:crypto";

/**
 * The SHA-256 of a page's input, in hexadecimal. Inputs are plain values (what
 * JSON can hold, members of an object in the order in which they are made), so
 * that equal inputs have equal digests, and pages of equal digests equal bytes.
 */
export function inputDigest(input: unknown): string {
  return hash("sha256", JSON.stringify(input), "hex");
}
