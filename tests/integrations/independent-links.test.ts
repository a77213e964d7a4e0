import { type DefaultTreeAdapterMap, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { withRelativeAssets, withRootedLinks } from "../../src/integrations/independent-links.ts";

type Node = DefaultTreeAdapterMap["node"];

/** The addresses of a page's elements, as a parser reads them. */
function addresses(html: string): string[] {
  const found: string[] = [];
  const walk = (node: Node) => {
    if ("attrs" in node) {
      for (const { name, value } of node.attrs)
        if (["href", "src", "action", "data-root"].includes(name)) found.push(value);
    }
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return found;
}

const place = { root: "/", assets: "assets" };
/** A page as Astro writes it: text and values that look like addresses are references there. */
const page = `<!DOCTYPE html><head><link rel="stylesheet" href="/assets/a.css"><script src="/assets/b.js"></script><script type="application/ld+json">{"name":"x=\\"/assets/y\\""}</script></head><p title="href=&quot;/assets/x&quot;">href=&quot;/assets/x&quot;<a href="../">甲</a>`;

describe("a page's scripts and style sheets", () => {
  test("are addressed from the page, and every other byte stays", () => {
    const html = withRelativeAssets(page, "measures/qingdao-2025/14/", place);
    expect(addresses(html)).toEqual(["../../../assets/a.css", "../../../assets/b.js", "../"]);
    expect(html.replaceAll("../../../assets/", "/assets/")).toBe(page);
  });

  test("are addressed from the page below a base path, too", () => {
    const html = withRelativeAssets(page.replaceAll('="/assets', '="/policy/assets'), "search/", {
      ...place,
      root: "/policy/",
    });
    expect(addresses(html)).toEqual(["../assets/a.css", "../assets/b.js", "../"]);
  });

  test("of a page at the site's root start there", () => {
    expect(addresses(withRelativeAssets(page, "", place))).toEqual(["assets/a.css", "assets/b.js", "../"]);
  });
});

test("404.html names everything from the host's root, whatever depth it is served at", () => {
  const html = `<a href="./">首页</a><form action="search/" data-root="./"><script src="/p/assets/b.js"></script><a href="#main">正文</a><a href="https://example.org/">外</a><a href="mailto:a@b.cn">信</a><p title="href=&quot;x&quot;">`;
  expect(addresses(withRootedLinks(html, "/p/"))).toEqual([
    "/p/",
    "/p/search/",
    "/p/",
    "/p/assets/b.js",
    "#main",
    "https://example.org/",
    "mailto:a@b.cn",
  ]);
});
