/** Whether a photograph says where it was taken (Exif): it would be published with its original. */

/** The entry of a picture's description that leads to its place (GPS). */
const PLACE = 0x8825;

/** Tells whether a JPEG's description has a place. Torn descriptions have none. */
export function saysWhereTaken(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536));
  const start = head.indexOf("Exif\0\0", 0, "latin1") + 6;
  if (start < 6 || start + 8 > head.length) return false;
  const isLittle = head.toString("latin1", start, start + 2) === "II";
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    const list = start + view.getUint32(start + 4, isLittle);
    const count = view.getUint16(list, isLittle);
    for (let entry = 0; entry < count; entry += 1)
      if (view.getUint16(list + 2 + entry * 12, isLittle) === PLACE) return true;
    return false;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
