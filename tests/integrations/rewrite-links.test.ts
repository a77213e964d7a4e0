import { expect, test } from "vitest";
import { rewriteLinks } from "../../src/integrations/rewrite-links.ts";

const shorten = (address: string) => address.replace(/^\/_astro\//, "../");

test("addresses of elements are rewritten, and nothing else", () => {
  const html = `<!DOCTYPE html><p title='"/_astro/x"'>href="/_astro/x"<a class=y href=/_astro/x?a&amp;b>甲</a>、<!-- <a href="/_astro/x"> -->`;
  expect(rewriteLinks(html, shorten)).toBe(html.replace("href=/_astro/x?a&amp;b", 'href="../x?a&amp;b"'));
});

test("styles, scripts, forms and the search's root are rewritten", () => {
  const html = `<link href="/_astro/a.css"><script src="/_astro/b.js"></script><form action="/_astro/c" data-root="/_astro/d">`;
  expect(rewriteLinks(html, shorten)).toBe(html.replaceAll("/_astro/", "../"));
});

test("a page without such addresses stays as it is, faults included", () => {
  const html = "<p>未闭合<b>重叠<i>标签</b></i><a href=x>";
  expect(rewriteLinks(html, shorten)).toBe(html);
});
