/** A site folder of another subject and another place, official, with few registries: nothing on it is this one's. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { attribute, elements, parseHtml, textOf } from "../../scripts/inspect/html.ts";
import { SEEDS_FOLDER, VOCABULARY } from "../support/fixture.ts";
import { OTHER_SITE, otherSiteElsewhere, runElsewhere } from "../support/other-site.ts";
import { allFiles, allPages, parsePage } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** What this collection is about, in words that its registries may lack. */
const SUBJECT =
  "跨境 贸易 便利化 通关 海关 口岸 报关 进出口 单一窗口 边检 锂电池 邮轮 外贸 港口 全国 国家级 customs port-office border-inspection".split(
    " ",
  );

/** Where search says how much it found, and the page for reading offline what is kept. */
const FILLED_BY_SCRIPT = new Set(["search/p", "offline/p"]);
/**
 * The law on which every site's page of data relies names the country; two regions' ids are syllables of pinyin; papers
 * between 《》 are told from documents on every site.
 */
const GENERAL = new Set(["中华人民共和国", "xian", "jian", "证书"]);

/** A file without the provinces and cities that every site's search knows, so that it can say it has nothing of them. */
function withoutPlacesElsewhere(text: string, name: string): string {
  if (!name.endsWith("/vocabulary.json")) return text;
  const { elsewhere, ...vocabulary } = JSON.parse(text) as { elsewhere: string };
  expect(elsewhere.split(",").length).toBeGreaterThan(300);
  return JSON.stringify(vocabulary);
}

/** Every name of this collection: its regions and bodies with their ids, its facets, terms and notices. */
function ownWords(): Set<string> {
  const words: string[] = [];
  const walk = (value: unknown, key: string, names: ReadonlySet<string>): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, key, names);
    else if (typeof value === "object" && value !== null)
      for (const [name, one] of Object.entries(value)) walk(one, name, names);
    else if (typeof value === "string" && names.has(key)) words.push(value);
  };
  const registry = (name: string, ...names: string[]) =>
    walk(parse(readFileSync(join(VOCABULARY, name), "utf8")), "", new Set(names));
  registry("regions.yaml", "id", "name", "names");
  registry("departments.yaml", "id", "name", "shortName", "local", "aliases");
  // Their ids are English words that the data's own form has, too.
  registry("facets.yaml", "name");
  registry("terms.yaml", "words", "term");
  const notices = readdirSync(SEEDS_FOLDER).filter((name) => name.endsWith(".txt"));
  return new Set([...words, ...notices.map((name) => name.slice(0, -".txt".length)), ...SUBJECT]);
}

/** An id, and any word of Latin letters, stands by itself. */
function stands(word: string, text: string): boolean {
  if (!text.includes(word)) return false;
  return !/^[\w/-]+$/.test(word) || new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text);
}

describe("built with --site from another folder", () => {
  let dist: string;
  let folder: string;
  beforeAll(async () => {
    folder = await otherSiteElsewhere();
    dist = join(folder, "county/dist");
  });

  test("it has what its own folder says, and all that is made lies there", async () => {
    expect(readdirSync(folder)).toEqual(["county"]);
    expect(readdirSync(join(folder, "county")).sort()).toEqual(
      [".cache", "content", "dist", "seeds", "site.yaml"].sort(),
    );
    const home = textOf(await parsePage("", dist));
    for (const words of ["青禾县消防政策", "本站由青禾县消防救援大队主办", "微型消防站", "火警请拨119"])
      expect(home).toContain(words);
    expect(home).not.toContain("非官方");
    expect(await allPages(dist)).toEqual(
      expect.arrayContaining(["measures/qinghe-2029/1/", "departments/qinghe/fire-brigade/", "overview/"]),
    );
  });

  test("no word of this collection stands in any page or file of it that its own sources lack", async () => {
    const own = readdirSync(OTHER_SITE, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:txt|yaml)$/.test(name))
      .map((name) => readFileSync(join(OTHER_SITE, name), "utf8"))
      .join("\n");
    const words = [...ownWords()].filter(
      (word) => word.length > 1 && !stands(word, own) && !GENERAL.has(word),
    );
    expect(words.length).toBeGreaterThan(400);
    const strays: string[] = [];
    // Scripts and styles are the engine's; what readers see of them stands in pages, data and texts.
    const files = (await allFiles(dist)).filter((name) => /\.(?:html|md|json|csv|xml|txt)$/.test(name));
    for (const name of files.filter((one) => one !== "third-party-notices.txt")) {
      const text = withoutPlacesElsewhere(readFileSync(join(dist, name), "utf8"), name);
      strays.push(...words.filter((word) => stands(word, text)).map((word) => `${name}: ${word}`));
    }
    expect(files.length).toBeGreaterThan(50);
    expect(strays).toEqual([]);
  });

  test("parts with nothing to show are left out, and nothing on any page is empty", async () => {
    const pages = await allPages(dist);
    for (const part of ["topics/", "terms/", "finder/"]) {
      expect(pages.filter((page) => page.startsWith(part))).toEqual([]);
      expect(readdirSync(dist)).not.toContain(part.slice(0, -1));
    }
    const empty: string[] = [];
    for (const page of pages) {
      const document = await parsePage(page, dist);
      for (const element of elements(document)) {
        const link = element.tagName === "a" ? (attribute(element, "href") ?? "") : "";
        if (/(?:^|\/)(?:topics|terms|finder)\//.test(link)) empty.push(`${page}: ${link}`);
        const isShown =
          attribute(element, "hidden") === undefined && attribute(element, "aria-live") === undefined;
        if (/^(?:ul|ol|dl|table|tbody|nav|section|h[1-6]|p|dt)$/.test(element.tagName) && isShown)
          if (textOf(element).trim() === "" && !FILLED_BY_SCRIPT.has(`${page}${element.tagName}`))
            empty.push(`${page}: <${element.tagName}> without text`);
      }
    }
    expect(empty).toEqual([]);
  });

  test("check finds all as it should be", () => {
    const { status, stdout, stderr } = runElsewhere(folder, "check", "--site", "county", "--dist", dist);
    expect(status, `${stdout}\n${stderr}`).toBe(0);
    expect(stdout).toMatch(/^全部合格$/m);
  }, 300_000);
});

test("a notice alone, without registries and without bodies, makes a site that says what it lacks", async () => {
  const folder = await temporaryFolder({
    "bare/site.yaml": "title: 某县防火须知\ndescription: 防火须知逐条整理\nofficial: false\n",
    "bare/seeds/moucun-2030.txt": "防火须知\n\n1.不在楼道堆放杂物。\n\n2.出门关闭电源。\n",
  });
  const { status, stdout, stderr } = runElsewhere(folder, "build", "--site", "bare");
  expect(status, `${stdout}\n${stderr}`).toBe(0);
  expect(`${stdout}${stderr}`).toContain("vocabulary：地区、单位、维度和术语都没有登记");
  const dist = join(folder, "bare/dist");
  const pages = await allPages(dist);
  expect(pages.filter((page) => /^(?:departments|overview|topics|terms|finder)\//.test(page))).toEqual([]);
  const home = textOf(parseHtml(readFileSync(join(dist, "index.html"), "utf8")));
  expect(home).toMatch(/1\s*份文件\s*2\s*条措施/);
  expect(home).not.toContain("责任单位");
});
