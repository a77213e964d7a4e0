import { diffArrays } from "diff";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shortestEdit } from "../../src/site/shortest-edit.ts";

const numbers = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 });

/** The edits as the package gives them. */
function expected(left: number[], right: number[], most: number) {
  const changes = diffArrays(left, right, { maxEditLength: most });
  return (
    changes?.map(({ added, removed, count }) => ({
      kind: added ? "right" : removed ? "left" : "same",
      count,
    })) ?? null
  );
}

test("two sequences have the edits that the package `diff` finds, and none where they differ in more than is asked", () => {
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: 0, max: 60 }), (left, right, most) => {
      const found = shortestEdit(Int32Array.from(left), Int32Array.from(right), most);
      expect(found).toEqual(expected(left, right, most));
    }),
    { numRuns: 2000 },
  );
});
