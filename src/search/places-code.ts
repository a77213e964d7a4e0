/**
 * Places as bytes. A place in another record than the one before it is the
 * records' distance times two, then its position; one in the same record is the
 * positions' distance times two and one. Numbers are written seven bits a byte,
 * the lowest first, the eighth bit set on all bytes but the last.
 */
import { type Places, placeOf } from "./postings.ts";

/** Writes numbers of seven bits a byte. */
class ByteWriter {
  #bytes = new Uint8Array(8);
  length = 0;

  /** Adds a whole number from 0 to 2 ** 31 - 1. */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.#byte(rest);
  }

  /** Adds bytes as they are. */
  put(added: Uint8Array): void {
    this.#room(added.length);
    this.#bytes.set(added, this.length);
    this.length += added.length;
  }

  /** What has been written. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #byte(value: number): void {
    this.#room(1);
    this.#bytes[this.length] = value;
    this.length += 1;
  }

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    larger.set(this.written());
    this.#bytes = larger;
  }
}

/** Reads what a {@link ByteWriter} wrote. */
class ByteReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** @throws {RangeError} where the bytes end within a number. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at];
      if (byte === undefined) throw new RangeError("the bytes end within a number");
      this.at += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }

  /** @throws {RangeError} where there are fewer. */
  stretch(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.#bytes.length) throw new RangeError("the bytes end within a list");
    const found = this.#bytes.subarray(this.at, end);
    this.at = end;
    return found;
  }
}

/** Writes places one behind another, as they are met in reading order. */
export class PlacesWriter {
  readonly #writer = new ByteWriter();
  #record = -1;
  #position = 0;

  /** Adds a place behind all others. */
  add(record: number, position: number): void {
    if (record === this.#record) this.#writer.number((position - this.#position) * 2 + 1);
    else {
      this.#writer.number((record - this.#record) * 2);
      this.#writer.number(position);
    }
    this.#record = record;
    this.#position = position;
  }

  written(): Uint8Array {
    return this.#writer.written();
  }
}

/** The places that a {@link PlacesWriter} wrote. @throws {RangeError} where the bytes end too early */
export function readPlaces(bytes: Uint8Array): Places {
  const reader = new ByteReader(bytes);
  const places: number[] = [];
  let record = -1;
  let position = 0;
  while (!reader.isAtEnd) {
    const step = reader.number();
    if (step % 2 === 1) position += (step - 1) / 2;
    else {
      record += step / 2;
      position = reader.number();
    }
    places.push(placeOf(record, position));
  }
  return places;
}

/** How many bytes of a part are the sum of the others. */
const SUM = 4;

/** The bytes of a part of places; the first are the sum of the others, by which a part that was cut off is known. */
export function printPlaces(entries: Iterable<readonly [key: string, places: Uint8Array]>): Uint8Array {
  const writer = new ByteWriter();
  const encoder = new TextEncoder();
  for (const [key, places] of entries) {
    const name = encoder.encode(key);
    writer.number(name.length);
    writer.put(name);
    writer.number(places.length);
    writer.put(places);
  }
  const content = writer.written();
  const part = new Uint8Array(SUM + content.length);
  new DataView(part.buffer).setUint32(0, sumOf(content));
  part.set(content, SUM);
  return part;
}

/** FNV-1a, of 32 bits. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  return sum >>> 0;
}

/** The places in a part by key, not yet read. @throws {RangeError} where the bytes aren't those that were written */
export function readPlacesPart(bytes: Uint8Array): Map<string, Uint8Array> {
  const content = bytes.subarray(SUM);
  if (bytes.length < SUM || new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) !== sumOf(content))
    throw new RangeError("the bytes aren't those that were written");
  const reader = new ByteReader(content);
  const decoder = new TextDecoder();
  const found = new Map<string, Uint8Array>();
  while (!reader.isAtEnd) {
    const key = decoder.decode(reader.stretch(reader.number()));
    found.set(key, reader.stretch(reader.number()));
  }
  return found;
}
