/** Ids that are made of a name, and never change while it doesn't. */
import { createHash } from "node:crypto";

/** The namespace of host names (RFC 9562, appendix). */
const HOSTS = Buffer.from("6ba7b8109dad11d180b400c04fd430c8", "hex");

/** The id of what a host calls by a name: `urn:uuid:`, a UUID of version 5 in the namespace of the host's own. */
export function nameId(host: string, name: string): string {
  const digits = uuid(uuid(HOSTS, host), name).toString("hex");
  return `urn:uuid:${[0, 8, 12, 16, 20].map((at, index, all) => digits.slice(at, all[index + 1])).join("-")}`;
}

/** A UUID of version 5: 16 bytes of the SHA-1 of namespace and name, with version and variant put in (RFC 9562, 5.5). */
function uuid(namespace: Uint8Array, name: string): Buffer {
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes;
}
