/**
 * Places of tokens and of phrases in all records, and the arithmetic on them.
 *
 * A place is one number: the record's times {@link ROOM}, and the number of
 * tokens before it in the record's text. Phrases are found by shifting and
 * intersecting the places of their tokens, so that every search is decided
 * here, exactly, whichever engine the places come from.
 */

/** Ascending places. */
export type Places = readonly number[];

/** More tokens than any record has. */
const ROOM = 2 ** 24;

/** A place from its record and its position in it. */
export function placeOf(record: number, position: number): number {
  return record * ROOM + position;
}

/** The record of a place. */
export function recordOf(place: number): number {
  return Math.floor(place / ROOM);
}

/** The position of a place within its record. */
export function positionOf(place: number): number {
  return place % ROOM;
}

/** The places of `left` that have a place of `right` exactly `distance` tokens behind them. */
function followed(left: Places, right: Places, distance: number): number[] {
  const found: number[] = [];
  let at = 0;
  for (const place of left) {
    const wanted = place + distance;
    while (at < right.length && (right[at] ?? 0) < wanted) at += 1;
    if (right[at] === wanted) found.push(place);
  }
  return found;
}

/** Where a phrase begins: its tokens next to one another, in this order. */
export function phrasePlaces(tokens: readonly string[], places: (token: string) => Places): Places {
  const [first, ...rest] = tokens;
  if (first === undefined) return [];
  let found = places(first);
  for (const [index, token] of rest.entries()) {
    if (found.length === 0) return found;
    found = followed(found, places(token), index + 1);
  }
  return found;
}

/** All places of several ascending lists, ascending, each once. */
export function union(lists: readonly Places[]): Places {
  return lists.reduce(
    (all, list) => (all.length === 0 ? list : list.length === 0 ? all : merged(all, list)),
    [],
  );
}

function merged(left: Places, right: Places): Places {
  const all: number[] = [];
  let at = 0;
  for (const place of left) {
    for (; at < right.length && (right[at] ?? 0) < place; at += 1) all.push(right[at] ?? 0);
    if (right[at] === place) at += 1;
    all.push(place);
  }
  for (; at < right.length; at += 1) all.push(right[at] ?? 0);
  return all;
}

/** The records that places fall into, ascending, each once. */
export function recordsOf(places: Places): number[] {
  const records: number[] = [];
  for (const place of places) {
    const record = recordOf(place);
    if (records[records.length - 1] !== record) records.push(record);
  }
  return records;
}
