import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printKeys, recordsByKey } from "../../src/search/notices.ts";

describe("keys", () => {
  test("come back with their records as they were printed", () => {
    const key = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map(String),
      fc.constantFrom("2-1", "2-2", "12b", "10-1"),
    );
    fc.assert(
      fc.property(fc.uniqueArray(key), (keys) => {
        const runs = keys.length === 0 ? [] : [5, keys.length];
        const printed = recordsByKey({ keys: printKeys(keys), runs });
        expect([...printed]).toEqual(keys.map((one, place) => [one, place + 5]));
      }),
    );
  });
});
