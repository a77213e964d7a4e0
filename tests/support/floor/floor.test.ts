/** The check of the oldest browsers finds what it should, and nothing else. */
import { describe, expect, test } from "vitest";
import { parseHtml } from "../../../scripts/inspect/html.ts";
import { cssGaps } from "./css.ts";
import { markupGaps } from "./markup.ts";
import { scriptGaps } from "./script.ts";

const css = (code: string) => [
  ...new Set(cssGaps(code, "a.css").map(({ feature }) => feature.replace(/^css\.?/, ""))),
];
const script = (code: string) =>
  scriptGaps(code, "a.js").map(({ feature }) => feature.replace("javascript.builtins.", ""));
const markup = (code: string) =>
  markupGaps(parseHtml(`<!doctype html>${code}`), "a").map(({ feature }) => feature.replace("html.", ""));

describe("in a style sheet", () => {
  test.each([
    ["a:has(b) { color: red }", "selectors.has"],
    ["a:is(b, c) { color: red }", "selectors.is"],
    ["a:not(.b) { color: red }", null],
    ["a:not(b, c) { color: red }", "selectors.not.selector_list"],
    ["a { & { color: red } }", "selectors.nesting"],
    ["a { @media print { color: red } }", "selectors.nesting"],
    ["a { b { color: red } }", ""],
    ["@layer a { b { color: red } }", "at-rules.layer"],
    ["@container (width > 1px) { b { color: red } }", "at-rules.container"],
    ["@media (width > 1px) { b { color: red } }", "at-rules.media.range_syntax"],
    ["@media (min-width: 1px) and (prefers-reduced-motion: reduce) { b { color: red } }", null],
    ["@media (forced-colors: active) { b { color: red } }", "at-rules.media.forced-colors"],
    ["a { inset: 0 }", "properties.inset"],
    ["a { margin-block: 0 }", "properties.margin-block"],
    ["a { aspect-ratio: 1 }", "properties.aspect-ratio"],
    ["a { overflow: clip }", "properties.overflow.clip"],
    ["a { color: color-mix(in srgb, red, blue) }", "types.color.color-mix"],
    ["a { width: clamp(1px, 2vw, 3px) }", null],
    ["a { height: 100dvh }", "types.length.viewport_percentage_units_dynamic"],
    ["a { --b: 100dvh; height: 1px }", "types.length.viewport_percentage_units_dynamic"],
    ["a { display: flex; gap: 1px }", "properties.gap.flex_context"],
    ["a { display: grid; gap: 1px }", null],
    ["a { colour: red }", "properties.colour"],
    ["a { -webkit-user-select: none; user-select: none }", null],
    ["a { user-select: none }", "properties.user-select"],
  ])("%s", (code, feature) => expect(css(code)).toEqual(feature === null ? [] : [feature]));

  test("a value after one that all understand is no gap, and one before it is", () => {
    expect(css("a { height: 100vh; height: 100dvh }")).toEqual([]);
    expect(css("a { height: 100dvh; height: 100vh }")).toHaveLength(1);
  });

  test("what is asked for first is no gap", () => {
    expect(css("@supports (inset: 0) { a { inset: 0 } }")).toEqual([]);
  });

  test("a sheet that can't be read is a fault, and a gap has its place and browsers", () => {
    expect(cssGaps("a { color: ", "a.css").length + cssGaps("a { : red }", "a.css").length).toBeGreaterThan(
      0,
    );
    expect(cssGaps("a{}\nb { inset: 0 }", "a.css")).toEqual([
      {
        feature: "css.properties.inset",
        place: "a.css:2:5",
        text: "inset: 0",
        missing: ["Chromium 86", "Safari 14", "Safari on iOS 14"],
      },
    ]);
  });
});

describe("in a script", () => {
  test.each([
    ["a.at(-1)", "Array.at"],
    ["a?.at(-1)", "Array.at"],
    ["a.at?.(-1)", null],
    ["({ at: 1 }).at", null],
    ["a.findLast(b)", "Array.findLast"],
    ["a.toSorted()", "Array.toSorted"],
    ["a.replaceAll('b', 'c')", null],
    ["Object.hasOwn(a, 'b')", "Object.hasOwn"],
    ["Object.fromEntries(a)", null],
    ["new Intl.Segmenter()", "Intl.Segmenter"],
    ["structuredClone(a)", "api.structuredClone"],
    ["function structuredClone() {} structuredClone(a)", null],
    ["AbortSignal.timeout(1)", "api.AbortSignal.timeout_static"],
    ["a.showPopover()", "api.HTMLElement.showPopover"],
    ["addEventListener('scrollend', a)", "api.Document.scrollend_event"],
    ["addEventListener('scroll', a)", null],
    [
      "a.addEventListener('b', c, { signal: d })",
      "api.EventTarget.addEventListener.options_parameter.options_signal_parameter",
    ],
    ["a.addEventListener('b', c, { once: true })", null],
    ["new Error('a', { cause: b })", "Error.Error.options_cause_parameter"],
    ["/(?<=a)b/.test(c)", "javascript.regular_expressions.lookbehind_assertion"],
    ["new RegExp('(?<!a)b')", "javascript.regular_expressions.lookbehind_assertion"],
    ["/(?<a>b)/.test(c)", null],
    ["a?.b ?? c", null],
    ["a ??= b", null],
    ["await a", "javascript.syntax"],
    ["class A { #b = 1 }", "javascript.syntax"],
    ["/a/v", "javascript.syntax"],
  ])("%s", (code, feature) => expect(script(code)).toEqual(feature === null ? [] : [feature]));
});

test.each([
  ["<search>a</search>", "elements.search"],
  ["<p popover>a</p>", "global_attributes.popover"],
  ["<p inert>a</p>", "global_attributes.inert"],
  ["<details name=a></details>", "elements.details.name"],
  ["<details open><summary>a</summary></details>", null],
  ["<img loading=lazy>", "elements.img.loading"],
])("in markup: %s", (code, feature) => expect(markup(code)).toEqual(feature === null ? [] : [feature]));
