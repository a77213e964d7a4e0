/** Writes the head and directory of OLE compound files: no more than tells what they hold. */

const SECTOR = 512;
const NONE = 0xffffffff;
const END = 0xfffffffe;

/** A file with streams at its top, and others in a storage below. Sector 0 is the allocation table, the others the directory. */
export function compoundFile(streams: readonly string[], inside: readonly string[] = []): Uint8Array {
  const entries = ["Root Entry", ...streams, ...(inside.length > 0 ? ["ObjectPool", ...inside] : [])];
  const sectors = Math.ceil((entries.length * 128) / SECTOR);
  const bytes = new Uint8Array(SECTOR * (sectors + 2));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(68, END, true);
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, index === 0 ? 0 : NONE, true);
  for (let sector = 1; sector <= sectors; sector += 1)
    view.setUint32(SECTOR + sector * 4, sector === sectors ? END : sector + 1, true);
  const storage = 1 + streams.length;
  const last = inside.length > 0 ? storage : streams.length;
  for (const [index, name] of entries.entries()) {
    const at = SECTOR * 2 + index * 128;
    bytes.set(Buffer.from(name, "utf16le"), at);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint32(at + 68, NONE, true);
    const hasNext = index > 0 && index !== last && index !== entries.length - 1;
    view.setUint32(at + 72, hasNext ? index + 1 : NONE, true);
    view.setUint32(at + 76, NONE, true);
  }
  view.setUint32(SECTOR * 2 + 76, 1, true);
  if (inside.length > 0) view.setUint32(SECTOR * 2 + storage * 128 + 76, storage + 1, true);
  return bytes;
}
