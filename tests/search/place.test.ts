import { expect, test } from "vitest";
import { type Place, readPlace } from "../../src/browser/search/place.ts";

const place: Place = {
  texts: "pagefind/texts.js",
  search: "?q=a",
  shown: { exact: 40, near: 20 },
  open: ["region"],
  unfolded: false,
  top: 900,
  hit: "../measures/x/1/",
};

test("a place comes back from an entry's state as it was noted", () => {
  expect(readPlace({ place }, "?q=a")).toEqual(place);
});

test("a place in another search is none", () => {
  expect(readPlace({ place }, "?q=b")).toBeNull();
});

test.each([null, undefined, 7, "x", {}, { place: null }, { place: 7 }, { place: { search: "?q=a" } }])(
  "a state of %j holds no place",
  (state) => {
    expect(readPlace(state, "?q=a")).toBeNull();
  },
);

test("what a state says too much or wrongly is cut to what can be shown", () => {
  const odd = {
    ...place,
    shown: { exact: 1e9, split: "20", near: -1 },
    open: ["region", 7],
    top: "x",
    hit: 7,
  };
  expect(readPlace({ place: odd }, "?q=a")).toEqual({
    ...place,
    ...{ shown: { exact: 500 }, open: ["region"], top: 0, hit: null },
  });
});
