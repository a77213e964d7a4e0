/** How large a picture says it is, read from its first bytes: a few of them can ask for all memory. */

/** A kind of picture that can be read, with the ending of its name. */
export type ImageKind = "png" | "jpg" | "webp" | "gif" | "bmp";

export interface ImageSize {
  kind: ImageKind;
  width: number;
  height: number;
}

/** Tells a picture's kind and size; `null` where it is of another kind, or torn. */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return png(view) ?? jpg(view) ?? webp(view) ?? gif(view) ?? bmp(view);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function letters(view: DataView, at: number, count: number): string {
  let word = "";
  for (let index = 0; index < count; index += 1) word += String.fromCharCode(view.getUint8(at + index));
  return word;
}

function png(view: DataView): ImageSize | null {
  if (view.getUint32(0) !== 0x89504e47 || letters(view, 12, 4) !== "IHDR") return null;
  return { kind: "png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** The size stands in the segment that begins a frame; others are passed over by their lengths. */
function jpg(view: DataView): ImageSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { kind: "jpg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += isAlone ? 2 : 2 + view.getUint16(at + 2);
  }
}

function webp(view: DataView): ImageSize | null {
  if (letters(view, 0, 4) !== "RIFF" || letters(view, 8, 4) !== "WEBP") return null;
  const chunk = letters(view, 12, 4);
  const size = (width: number, height: number): ImageSize => ({ kind: "webp", width, height });
  if (chunk === "VP8 ") return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (chunk === "VP8L") {
    const bits = view.getUint32(21, true);
    return size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return chunk === "VP8X" ? size(three(24), three(27)) : null;
}

function gif(view: DataView): ImageSize | null {
  if (letters(view, 0, 4) !== "GIF8") return null;
  return { kind: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function bmp(view: DataView): ImageSize | null {
  if (letters(view, 0, 2) !== "BM") return null;
  return { kind: "bmp", width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}
