/**
 * What stands at the top of an OLE compound file, by which programs tell a text from a spreadsheet ([MS-CFB],
 * sections 2.2 to 2.6). A text may have spreadsheets inside, so that looking for their names anywhere won't do.
 */

/** The largest number of a sector; those above mean an end or nothing. */
const LAST_SECTOR = 0xfffffffa;
/** The place of the header that names the first sectors of the allocation table, and how many it names. */
const HEADER = { shift: 30, directory: 48, tables: 68, list: 76, listed: 109 };
const ENTRY = { bytes: 128, nameLength: 64, left: 68, right: 72, child: 76 };

/** The names of streams and storages at the top; `null` where the file is torn. */
export function topNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : LAST_SECTOR);
  const shift = bytes.length < 512 ? 0 : view.getUint16(HEADER.shift, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 1 << shift;
  /** More sectors than the file has are a circle. */
  const most = Math.ceil(bytes.length / size);
  const placeOf = (sector: number) => (sector + 1) * size;
  const tables = Array.from({ length: HEADER.listed }, (_, index) => number(HEADER.list + index * 4));
  const perList = size / 4 - 1;
  for (let sector = number(HEADER.tables); sector < LAST_SECTOR && tables.length <= most + perList; ) {
    const at = placeOf(sector);
    for (let index = 0; index < perList; index += 1) tables.push(number(at + index * 4));
    sector = number(at + perList * 4);
  }
  const next = (sector: number) => {
    const table = tables[Math.floor(sector / (size / 4))] ?? LAST_SECTOR;
    return table < LAST_SECTOR ? number(placeOf(table) + (sector % (size / 4)) * 4) : LAST_SECTOR;
  };
  const directory: number[] = [];
  for (let sector = number(HEADER.directory); sector < LAST_SECTOR && directory.length < most; ) {
    directory.push(placeOf(sector));
    sector = next(sector);
  }
  const entryAt = (index: number) => {
    const start = directory[Math.floor((index * ENTRY.bytes) / size)];
    return start === undefined ? bytes.length : start + ((index * ENTRY.bytes) % size);
  };
  const names: string[] = [];
  const seen = new Set<number>();
  const open = [number(entryAt(0) + ENTRY.child)];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const at = entryAt(index);
    if (index >= LAST_SECTOR || seen.has(index) || at + ENTRY.bytes > bytes.length) continue;
    seen.add(index);
    const length = Math.min(view.getUint16(at + ENTRY.nameLength, true), ENTRY.nameLength);
    names.push(new TextDecoder("utf-16le").decode(bytes.subarray(at, at + Math.max(0, length - 2))));
    open.push(number(at + ENTRY.left), number(at + ENTRY.right));
  }
  return names.length === 0 ? null : names;
}
