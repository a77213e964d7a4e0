import { expect, test } from "vitest";
import { parseHtml } from "../../scripts/inspect/html.ts";
import { policyFaults } from "../../scripts/inspect/policy.ts";

const strict =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types policy-site";
const faultsOf = (html: string, policy = strict) =>
  policyFaults(parseHtml(`<meta http-equiv="Content-Security-Policy" content="${policy}">${html}`));

test("a page with its scripts and styles in files has no fault", () => {
  const html = `<link rel="stylesheet" href="s.css"><script src="s.js" type="module"></script><p>a</p>`;
  expect(faultsOf(html)).toEqual([]);
});

test.each([
  [`<script>1</script>`, "has an inline script at <script>"],
  [`<script type="module">1</script>`, "has an inline script at <script>"],
  [`<style>p{}</style>`, "has an inline style at <style>"],
  [`<p style="color:red">`, "has a style attribute at <p>"],
  [`<svg><g style="fill:red"/></svg>`, "has a style attribute at <g>"],
  [`<template><p style="color:red"></template>`, "has a style attribute at <p>"],
  [`<p onclick="x()">`, "has a script in onclick at <p>"],
  [`<a href=" JavaScript:x()">`, "has a script in href at <a>"],
])("%s is a fault", (html, fault) => {
  expect(faultsOf(html)).toEqual([fault]);
});

test.each([
  [strict.replace("default-src 'none'; ", ""), ["has no default-src in its policy"]],
  [`${strict} other`, ["has no trusted-types policy-site in its policy"]],
  [
    strict.replace("require-trusted-types-for 'script'; ", ""),
    ["has no require-trusted-types-for 'script' in its policy"],
  ],
  [`${strict}; connect-src https:`, ["trusts https: in connect-src"]],
  [strict.replace("data:", "data: 'unsafe-inline'"), ["trusts 'unsafe-inline' in img-src"]],
  [strict.replace("wasm-unsafe-eval", "unsafe-eval"), ["trusts 'unsafe-eval' in script-src"]],
  [`${strict}; font-src *`, ["trusts * in font-src"]],
  [`${strict}; font-src data:`, ["trusts data: in font-src"]],
])("the policy %s is lax", (policy, faults) => {
  expect(faultsOf("", policy)).toEqual(faults);
});

test("structured data may stand inline", () => {
  expect(faultsOf(`<script type="application/ld+json">{}</script>`)).toEqual([]);
  expect(faultsOf(`<script>{}</script>`)).toHaveLength(1);
});

test("a policy that is missing, double or late is a fault", () => {
  expect(policyFaults(parseHtml("<p>a</p>"))).toEqual(["has 0 policies"]);
  expect(faultsOf(`<meta http-equiv="content-security-policy" content="${strict}">`)).toEqual([
    "has 2 policies",
  ]);
  const late = `<link rel="stylesheet" href="s.css"><meta http-equiv="content-security-policy" content="${strict}">`;
  expect(policyFaults(parseHtml(late))).toEqual(["loads a script or style before its policy"]);
});
