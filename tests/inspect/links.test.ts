import { expect, test } from "vitest";
import { linkFaults } from "../../scripts/inspect/links.ts";
import { allFiles, allPages } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";

const sound = {
  "index.html": `<a href="a/">a</a> <a href="a/?q=1#x">x</a> <a href="./">home</a> <a href="https://example.org/">out</a>
    <a href="mailto:a@example.org">mail</a> <a href="tel:12300">phone</a> <img src="i.svg" srcset="i.svg 1x, ./i.svg 2x"><link href="s.css">`,
  "a/index.html": `<h1 id="x">x</h1> <a href="../">up</a> <a href="#x">x</a> <a href="../a/#x">x</a> <a href="%E4%B8%AD/#c1">c</a>`,
  "a/中/index.html": `<p id="c1"></p><a href="../../">home</a>`,
  "404.html": `<a href="./">home</a>`,
  "i.svg": "<svg/>",
  "s.css": "",
};

test("a sound site has no fault", async () => {
  const dist = await temporaryFolder(sound);
  expect(await linkFaults(dist)).toEqual([]);
  expect(await allPages(dist)).toEqual(["404.html", "a/", "a/中/", ""]);
  expect(await allFiles(dist)).toHaveLength(6);
});

test.each([
  [`<a href="/a/">`, "is not relative"],
  [`<a href="//example.org/">`, "is not relative"],
  [`<a href="javascript:x()">`, "has the scheme javascript"],
  [`<a href="ftp://example.org/">`, "has the scheme ftp"],
  [`<link href="https://example.org/a.css">`, "has the scheme https"],
  [`<img src="https://example.org/a.png">`, "has the scheme https"],
  [`<img srcset="i.svg 1x, no.svg 2x">`, "leads nowhere"],
  [`<script src="no.js"></script>`, "leads nowhere"],
  [`<form action="/search/"></form>`, "is not relative"],
  [`<meta http-equiv="refresh" content="0; url=no/">`, "leads nowhere"],
  [`<svg><use href="i.svg#no"/></svg>`, "names no id of its target"],
  [`<template><a href="no/"></a></template>`, "leads nowhere"],
  [`<a href="">`, "is empty"],
  [`<a href="%">`, "is badly encoded"],
  [`<a href="b/">`, "leads nowhere"],
  [`<a href="a">`, "lacks the slash at its end"],
  [`<a href="a/index.html">`, "names a page's file, not its address"],
  [`<a href="../">`, "leads out of the site"],
  [`<a href="a/../../a/">`, "leads out of the site"],
  [`<a href="#no">`, "names no id of its target"],
  [`<a href="#">`, "names no id of its target"],
  [`<a href="a/#no">`, "names no id of its target"],
  [`<a href="i.svg/">`, "leads nowhere"],
])("%s is a fault: it %s", async (html, fault) => {
  const dist = await temporaryFolder({ ...sound, "index.html": html });
  const faults = await linkFaults(dist);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(new RegExp(`^: <\\w+> .* ${fault}$`));
});

test("two elements with one id are a fault", async () => {
  const dist = await temporaryFolder({ "a/index.html": `<p id="x"></p><p id="x"></p><p id="x"></p>` });
  expect(await linkFaults(dist)).toEqual(["a/: two elements have the id x"]);
});

test("only the 404 page may use absolute addresses, and only below the base that is set", async () => {
  const dist = await temporaryFolder({ ...sound, "404.html": `<a href="/b/a/#x"></a><a href="/b/no/"></a>` });
  expect(await linkFaults(dist)).toHaveLength(2);
  expect(await linkFaults(dist, { base: "/b/" })).toEqual([`404.html: <a> "/b/no/" leads nowhere`]);
});

test("on a disk an address names a page's file, and nothing is loaded from elsewhere", async () => {
  const page = (body: string) =>
    temporaryFolder({ ...sound, "index.html": body, "a/index.html": "", "a/中/index.html": "" });
  const good =
    '<a href="./index.html">home</a><a href="a/index.html#">a</a><a href="#b" id="b">b</a><link rel="alternate" href="https://example.org/a.md">';
  expect(
    await linkFaults(await page(good.replace("a/index.html#", "a/index.html?q")), { onDisk: true }),
  ).toEqual(['404.html: <a> "./" names no file']);
  const bad = await linkFaults(
    await page('<a href="a/">a</a><link rel="icon" href="https://example.org/a.png">'),
    {
      onDisk: true,
    },
  );
  expect(bad.filter((fault) => fault.startsWith(": "))).toEqual([
    ': <a> "a/" names no file',
    ': <link> "https://example.org/a.png" has the scheme https',
  ]);
});
