/** A site whose registry has facets that no code knows: the registry alone says where readers meet them. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { attribute, byId, elements, textOf, withAttribute } from "../../scripts/inspect/html.ts";
import { type PackedData, unpack } from "../../src/finder/pack.ts";
import { paths } from "../../src/model/address.ts";
import { buildSite } from "../support/build.ts";
import { allFiles, builtFile, parsePage, warmCache } from "../support/site.ts";
import { writeFiles } from "../support/temporary.ts";

const NOTICE = `天市2030年促进跨境贸易便利化方案
1.延长服务时间。推行夜间通关，保障锂电池出口。
2.优化邮轮服务。推进邮轮通关便利化。
3.加强春季保障。春季增开窗口，提供夜间服务。
4.发展文化旅游。丰富夜间经济。
`;

/** What an editor decided; nobody has read the second and the fourth measure. */
const REVIEW = `measures:
  "1": { text: 0d89f5e7e34d, confirmed: [goods/lithium, hours/night] }
  "3": { text: 2ef71dbde242, confirmed: [hours/night, season/spring] }
`;

/** `hours` is met everywhere, `season` only beside its measures and in the data, `goods` as the order says. */
const FACETS = `filters: [hours, region, year, goods, notice, stage, kind, department]
facets:
  - id: goods
    name: 货物
    definition: 写明的货物
    values:
      - { id: lithium, name: 锂电池, definition: 锂电池, triggers: [锂电池] }
  - id: hours
    name: 时段
    definition: 措施写明在一天的哪一段时间办理
    question: 什么时候办
    filter: open
    values:
      - { id: day, name: 白天, definition: 白天办理, triggers: [白天] }
      - { id: night, name: 夜间办理, definition: 夜间办理, triggers: [夜间] }
  - id: season
    name: 季节
    definition: 措施写明在哪个季节办理
    filter: none
    topics: false
    overview: false
    values:
      - { id: spring, name: 春天, definition: 春季办理, triggers: [春季] }
`;

const NIGHT = ["tianshi-2030-1", "tianshi-2030-3"];

let folder = "";
let out = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "registry-facets-"));
  await writeFiles(folder, {
    "seeds/tianshi-2030.txt": NOTICE,
    "seeds/tianshi-2030.yaml": "region: tianshi\naddedOn: 2030-01-02\n",
    "seeds/vocabulary/regions.yaml": "- { id: tianshi, name: 天市 }\n",
    "seeds/vocabulary/departments.yaml": "[]\n",
    "seeds/vocabulary/facets.yaml": FACETS,
    "seeds/vocabulary/reviews/tianshi-2030.yaml": REVIEW,
  });
  out = join(folder, "dist");
  await buildSite({
    out,
    cache: await warmCache(join(folder, "cache")),
    args: ["--seeds", join(folder, "seeds"), "--content", join(folder, "content")],
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const page = (path: string) => parsePage(path, out);
const file = (path: string) => readFile(join(out, path), "utf8");
const json = async (path: string) => JSON.parse(await file(path));

describe("a facet that only the registry knows", () => {
  test("is a filter of the search, where the registry's order puts it", async () => {
    const { facets } = await json(`${builtFile("searchIndex", out)}catalogue.json`);
    const ids = ["hours", "region", "year", "goods", "notice", "stage", "kind", "department"];
    expect(facets.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(facets[0]).toMatchObject({
      name: "时段",
      folded: false,
      values: [{ value: "night", label: "夜间办理" }],
    });
    const [app] = withAttribute(await page(paths.search), "data-search-app", "");
    expect(app && attribute(app, "data-facets")).toBe(ids.join(" "));
  });

  test("is a question of the finder, with the values that texts name and their words", async () => {
    const finder = await page(paths.finder);
    const questions = elements(finder, "fieldset").map((set) => attribute(set, "data-question"));
    expect(questions).toEqual(["hours", "region", "since"]);
    const [fieldset] = withAttribute(finder, "data-question", "hours");
    if (fieldset === undefined) throw new Error("the question is missing");
    expect(elements(fieldset, "legend").map(textOf)).toEqual(["什么时候办"]);
    expect(elements(fieldset, "a").map((link) => attribute(link, "href"))).toEqual([
      "../topics/hours/night/",
    ]);
    expect(elements(fieldset, "a").map(textOf)).toEqual(["夜间办理2 写明 · 2 待核对"]);
    const { measures } = unpack(await finderScript());
    const named = measures.filter(({ values }) => values["hours"]?.includes("night"));
    expect(named.map(({ id }) => id)).toEqual(NIGHT);
    expect(named.map(({ reasons }) => reasons.map(({ quotes }) => quotes))).toEqual([
      [["推行夜间通关"]],
      [["提供夜间服务"]],
    ]);
  });

  test("has topic pages, which lead to the finder, and stands among the topics", async () => {
    const topic = await page(paths.topic("hours", "night"));
    const entries = withAttribute(topic, "class", "topic-entries").flatMap((list) => elements(list, "a"));
    expect(entries.map((link) => attribute(link, "href"))).toEqual([
      "../../../measures/tianshi-2030/1/",
      "../../../measures/tianshi-2030/3/",
    ]);
    const links = elements(topic, "a").map((link) => attribute(link, "href"));
    expect(links).toContain("../../../finder/?hours=night");
    expect(textOf(await page(paths.facet("hours")))).toContain("措施写明在一天的哪一段时间办理");
    const headings = elements(await page(paths.topics), "h2").map(textOf);
    expect(headings).toEqual(["货物", "时段"]);
    expect(textOf(await page(paths.home))).toContain("按货物、时段查看措施");
  });

  test("is in JSON and CSV, and fits the schema", async () => {
    const facets = await json("data/facets.json");
    expect(facets.map(({ id }: { id: string }) => id)).toEqual(["goods", "hours", "season"]);
    expect(facets[1].values).toMatchObject([
      { id: "day", measures: 0 },
      { id: "night", measures: 2 },
    ]);
    expect(schemaOf(await json("data/schema/facets.json")).safeParse(facets).error).toBeUndefined();
    const measures: { id: string; facets: Record<string, string[]> }[] = await json("data/measures.json");
    const night = measures.filter(({ facets }) => facets["hours"]?.includes("night"));
    expect(night.map(({ id }) => id)).toEqual(NIGHT);
    expect(schemaOf(await json("data/schema/measures.json")).safeParse(measures).error).toBeUndefined();
    expect(await file("data/measures.csv")).toContain("hours/night");
  });

  test("has its picture and its table in the overview", async () => {
    const section = byId(await page(paths.overview), "topics-hours");
    if (section === undefined) throw new Error("the overview doesn't count the facet");
    const cells = elements(section, "tr").map((row) => textOf(row).replaceAll(/\s+/g, ""));
    expect(cells.join("\n")).toContain("夜间办理2");
    expect(elements(section, "svg").length).toBeGreaterThan(0);
  });

  test("stands among the facts of a measure, on its page and in its Markdown", async () => {
    const measure = await page(paths.measure("tianshi-2030", "1"));
    expect(elements(measure, "dt").map(textOf)).toContain("时段");
    const links = elements(measure, "a").map((link) => [attribute(link, "href"), textOf(link)]);
    expect(links).toContainEqual(["../../../topics/hours/night/", "夜间办理"]);
    expect(await file("measures/tianshi-2030/1/index.md")).toContain(
      "时段：[夜间办理](../../../topics/hours/night/)",
    );
  });
});

test("a facet that the registry keeps from filters, questions, topics and overview stands beside its measures and in the data only", async () => {
  const paths = (await allFiles(out)).filter((path) => path.startsWith("topics/season"));
  expect(paths).toEqual([]);
  expect(byId(await page("overview/"), "topics-season")).toBe(undefined);
  expect(await file(builtFile("finderData", out))).not.toContain("season");
  const measure = await page("measures/tianshi-2030/3/");
  expect(elements(measure, "dt").map(textOf)).toContain("季节");
  expect(elements(measure, "dd").map(textOf).join("\n")).toContain("春天");
  expect(elements(measure, "a").map(textOf)).not.toContain("春天");
  expect(await file("measures/tianshi-2030/3/index.md")).toContain("季节：春天");
  const measures: { facets: Record<string, string[]> }[] = await json("data/measures.json");
  expect(measures.map(({ facets }) => facets["season"])).toEqual([
    undefined,
    undefined,
    ["spring"],
    undefined,
  ]);
});

test("a value that is too unsure and unread stands nowhere; its facet is 尚未核对", async () => {
  const measure = await page("measures/tianshi-2030/4/");
  const facts = elements(measure, "dl").map(textOf).join("\n");
  expect(facts.replaceAll(/\s+/g, "")).toContain("时段尚未核对");
  expect(facts).not.toContain("夜间办理");
  expect(await file("measures/tianshi-2030/4/index.md")).toContain("时段：尚未核对");
  const [, , , data] = await json("data/measures.json");
  expect(data).toMatchObject({ facets: { hours: ["unchecked"] }, evidence: [] });
  const { measures } = unpack(await finderScript());
  expect(measures[3]?.reasons).toEqual([
    { question: "hours", value: "unchecked", quotes: [], strengths: [] },
  ]);
});

function schemaOf(schema: unknown): z.ZodType {
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
}

/** What the finder's script sets. */
async function finderScript(): Promise<PackedData> {
  const script = await file(builtFile("finderData", out));
  return JSON.parse(script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1));
}
