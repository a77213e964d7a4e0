/** The weights by which a facet value's sureness is reckoned are what the kept cases give, and what is shown holds. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { printCases, readCases } from "../../scripts/bench/facets/cases.ts";
import { fitWeights } from "../../scripts/bench/facets/fit.ts";
import {
  choosing,
  figures,
  fitted,
  isLabelled,
  leavingOut,
  precision,
  recall,
  scored,
  threshold,
} from "../../scripts/bench/facets/measure.ts";
import { isNotice } from "../../scripts/bench/facets/regulations.ts";
import { CASES } from "../../scripts/bench/facets.ts";
import { chance, SHOWN_FROM, WEIGHTS } from "../../scripts/converter/facets/sureness.ts";

const cases = readCases(readFileSync(CASES, "utf8"));
const labelled = leavingOut(cases).filter(isLabelled);
const notices = labelled.filter(isNotice);
const facets = [...new Set(labelled.map(({ facet }) => facet))];

test("the weights are those that the kept cases give", () => {
  expect(WEIGHTS).toEqual(fitted(cases).map((weight) => Number(weight.toFixed(4))));
});

test("the kept cases are printed as they are read", () => {
  expect(printCases(cases)).toBe(readFileSync(CASES, "utf8"));
});

test("on notices left out more than 95 in 100 of what readers are shown holds, and it is nearly four tenths of what holds", () => {
  const shown = figures(notices);
  expect(precision(shown)).toBeGreaterThan(0.97);
  expect(recall(shown)).toBeGreaterThan(0.38);
  expect(shown.right + shown.wrong).toBeGreaterThan(500);
  // All that is proposed is less reliable: there is something to hold back.
  expect(precision(figures(notices, 0))).toBeLessThan(0.9);
});

test("so it is of each facet by itself, and where its threshold is chosen without the notice, too", () => {
  const chosen = choosing(cases.filter(isNotice));
  expect(facets).toHaveLength(6);
  for (const facet of facets) {
    const own = notices.filter((one) => one.facet === facet);
    expect(precision(figures(own)), facet).toBeGreaterThanOrEqual(0.95);
    expect(threshold(own), facet).toBe(SHOWN_FROM);
    const held = figures(chosen.filter((one) => one.facet === facet));
    expect(precision(held), facet).toBeGreaterThanOrEqual(0.95);
    expect(recall(held), facet).toBeGreaterThan(0.15);
  }
});

test("so it is on the notices that nobody looked at, by what the others give alone", () => {
  const aside = cases.filter(({ use }) => use === "aside");
  const known = fitted(cases.filter(({ use }) => use === "before"));
  const shown = figures(scored(aside, known));
  expect(new Set(aside.map(({ notice }) => notice)).size).toBeGreaterThanOrEqual(2);
  expect(precision(shown)).toBeGreaterThan(0.95);
  expect(recall(shown)).toBeGreaterThan(0.38);
});

test("it is hardly less on measures of which nothing is fitted, and of whose proposals one in five is wrong", () => {
  const last = labelled.filter(({ use }) => use === "last");
  // 32 of 34: with one more right or wrong it is 0.94, or 0.91.
  expect(precision(figures(last))).toBeGreaterThan(0.93);
  expect(precision(figures(last, 0))).toBeLessThan(0.8);
});

test("it is 95 in 100 on notices that had no part in any choice, and nine in ten with regulations, which are no notices", () => {
  const unseen = labelled.filter(({ use }) => use === "unseen");
  // 21 of 22: few, since most of the texts are regulations.
  expect(precision(figures(unseen.filter(isNotice)))).toBeGreaterThanOrEqual(0.95);
  // 87 of 96.
  expect(precision(figures(unseen))).toBeGreaterThan(0.9);
  expect(new Set(unseen.map(({ notice }) => notice)).size).toBeGreaterThanOrEqual(9);
});

test("nothing is fitted on what had no part in any choice", () => {
  const known = cases.filter(({ use }) => use === "before" || use === "aside");
  expect(fitted(known)).toEqual(fitted(cases));
});

test("a fit finds the weights by which examples were made", () => {
  const made = [0.5, 1, 0, -1, 0, 2, 0];
  const none = { often: 0, titled: 0, near: 0, sentence: 0, opens: 0, first: 0, stray: 0 };
  const examples = [none, { ...none, often: 1 }, { ...none, near: 1 }, { ...none, opens: 1 }].map((clues) => {
    const share = chance(made, clues);
    return { clues, right: 1e5 * share, wrong: 1e5 * (1 - share) };
  });
  const found = fitWeights(examples);
  for (const [at, weight] of made.entries()) expect(found[at]).toBeCloseTo(weight, 2);
});
