/** A page for a disk: every address of it, and nothing else, is another. */
import { describe, expect, test } from "vitest";
import { type Edition, modulesOf, pageOnDisk, scriptsOf } from "../../scripts/pack/rewrite-page.ts";

const SITE = [
  ...["index.html", "search/index.html", "notices/index.html", "measures/a/1/index.html"],
  ...["measures/a/1/index.md", "data/measures.json", "logo.svg", "large.png", "site.webmanifest"],
  ...["assets/start.js", "assets/view.js", "assets/one.js", "feeds/all.xml"],
];
const LEFT_OUT = /\.md$|\.json$|\.xml$|large\.png$|webmanifest$|start\.js$|one\.js$/;
const HOSTED = "https://example.org/policy/";

const edition = (hosted: string | null): Edition => ({
  isOfSite: (file) => SITE.includes(file),
  isHeld: (file) => SITE.includes(file) && !LEFT_OUT.test(file),
  hosted,
  classic: new Map([["assets/one.js", "assets/page.0a.js"]]),
  foot: "离线版，取自“<甲>”。",
});

/** A fragment of a page at a path as it is on a disk. */
function onDisk(fragment: string, { path = "measures/a/1/", hosted = null as string | null } = {}): string {
  const page = pageOnDisk(`<!DOCTYPE html><html><body>${fragment}</body></html>`, path, edition(hosted));
  return page.replace("<!DOCTYPE html><html><body>", "").replace("</body></html>", "");
}

describe("an address that leads to a page ends in index.html", () => {
  test.each([
    ["a link", '<a href="../../../notices/">甲</a>', '<a href="../../../notices/index.html">甲</a>'],
    ["the home page", '<a href="../../../">甲</a>', '<a href="../../../index.html">甲</a>'],
    ["a link without its slash", '<a href="../../..">甲</a>', '<a href="../../../index.html">甲</a>'],
    ["the page itself", '<a href="./">甲</a>', '<a href="./index.html">甲</a>'],
    [
      "a query and a place in the page",
      '<a href="../../../search/?q=a/b&amp;x=/#c/">甲</a>',
      '<a href="../../../search/index.html?q=a/b&amp;x=/#c/">甲</a>',
    ],
    [
      "a form",
      '<form action="../../../search/"></form>',
      '<form action="../../../search/index.html"></form>',
    ],
    [
      "a button of a form",
      '<button formaction="../../../search/">甲</button>',
      '<button formaction="../../../search/index.html">甲</button>',
    ],
    [
      "a page that leads on by itself",
      '<meta http-equiv="refresh" content="0; url=../../../notices/">',
      '<meta http-equiv="refresh" content="0; url=../../../notices/index.html">',
    ],
    ["without quotes", "<a href=../../../notices/>甲</a>", '<a href="../../../notices/index.html">甲</a>'],
  ])("%s", (_, before, after) => expect(onDisk(before)).toBe(after));

  test("from the home page", () => {
    expect(onDisk('<a href="notices/">甲</a><a href="./">乙</a>', { path: "" })).toBe(
      '<a href="notices/index.html">甲</a><a href="./index.html">乙</a>',
    );
  });
});

describe("what isn't an address of a page stays as it is", () => {
  test.each([
    ["a file", '<img src="../../../logo.svg" alt="">'],
    ["a list of files", '<img srcset="../../../logo.svg 1x" alt="">'],
    ["a place in the page", '<a href="#c1">甲</a>'],
    ["a query alone", '<a href="?view=large">甲</a>'],
    ["another site", '<a href="https://example.org/notices/">甲</a>'],
    ["another site in its short form", '<a href="//example.org/notices/">甲</a>'],
    ["a letter", '<a href="mailto:a@example.org">甲</a>'],
    ["what the site doesn't have", '<a href="../../../elsewhere/">甲</a>'],
    ["the canonical address", `<link rel="canonical" href="${HOSTED}notices/">`],
    ["a shared address", `<meta property="og:url" content="${HOSTED}notices/">`],
    [
      "structured data",
      `<script type="application/ld+json">{"url":"${HOSTED}notices/","a":"../../../notices/"}</script>`,
    ],
    ["an address in a text", '<p>href="../../../notices/" 见 ../../../notices/</p>'],
    ["where scripts find the site", '<form data-root="../../../"></form>'],
    ["a script that isn't a module", '<script src="../../../assets/view.js"></script>'],
  ])("%s", (_, fragment) => expect(onDisk(fragment, { hosted: HOSTED })).toBe(fragment));
});

describe("what is left out", () => {
  const data = '<li><a class="b" href="../../../data/measures.json">data.json</a></li>';

  test("leads to the published site, where its address is known", () => {
    expect(onDisk(data, { hosted: HOSTED })).toBe(
      `<li><a class="b" href="${HOSTED}data/measures.json">data.json</a></li>`,
    );
    expect(onDisk('<link rel="alternate" type="text/markdown" href="index.md">', { hosted: HOSTED })).toBe(
      `<link rel="alternate" type="text/markdown" href="${HOSTED}measures/a/1/index.md">`,
    );
  });

  test("is no link where it isn't, and says so", () => {
    const page = onDisk(data);
    expect(page).toContain("data.json</span>（离线版未收）</li>");
    expect(page).not.toContain("href");
    expect(onDisk('<link rel="alternate" href="../../../feeds/all.xml">')).toBe("");
  });

  test("is never loaded from elsewhere", () => {
    const loads =
      '<img src="../../../large.png" alt=""><img srcset="../../../logo.svg 1x, ../../../large.png 2x" alt="">';
    expect(onDisk(loads, { hosted: HOSTED })).toBe('<img srcset="../../../logo.svg 1x" alt="">');
  });

  test("takes with it what is of use on the web alone", () => {
    const page =
      '<p>甲<a href="../../../offline/">离线阅读</a></p><a href="../../../notices/">丙</a><link rel="manifest" href="../../../site.webmanifest">';
    expect(onDisk(page)).toBe('<p>甲</p><a href="../../../notices/index.html">丙</a>');
  });
});

describe("scripts", () => {
  test("of a module a classic one stands in its place, and runs once the page is read", () => {
    expect(onDisk('<script type="module" src="../../../assets/one.js"></script>')).toBe(
      '<script defer src="../../../assets/page.0a.js"></script>',
    );
  });

  test("the loader of classic scripts goes", () => {
    const loader =
      '<script src="../../../assets/start.js" data-root="../../../" data-script="searchScript"></script>';
    expect(onDisk(loader)).toBe("");
  });

  test("are named by their paths below the root", () => {
    const page =
      '<script src="../assets/view.js"></script><script type="module" src="../assets/one.js"></script>';
    expect(modulesOf(page, "notices/")).toEqual(["assets/one.js"]);
    expect(scriptsOf(page, "notices/")).toEqual(["assets/view.js"]);
  });
});

test("a form may lead to another file, which for some browsers is another place", () => {
  const policy = (forms: string) =>
    `<meta http-equiv="content-security-policy" content="default-src 'self'; form-action 'self'${forms}">`;
  expect(onDisk(policy(""))).toBe(policy(" file:"));
});

test("the foot of a page says of which publication it is, as text", () => {
  expect(onDisk('<footer class="site-footer"><p>甲</p></footer>')).toBe(
    '<footer class="site-footer"><p>甲</p><p>离线版，取自“&lt;甲>”。</p></footer>',
  );
});
