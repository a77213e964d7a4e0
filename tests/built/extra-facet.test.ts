/** A facet that only the registry knows reaches readers everywhere, without a line of code. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textOf, withAttribute } from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { measureMarkdownPath } from "../../src/model/file-addresses.ts";
import type { Measure } from "../../src/model/schema.ts";
import { buildSite } from "../support/build.ts";
import { SEEDS_FOLDER } from "../support/fixture.ts";
import { parsePage } from "../support/site.ts";

const FACET = `
  - id: scheme
    name: 推行方式
    definition: 措施以什么方式推行
    question: 参加哪种试点
    filter: open
    values:
      - id: pilot
        name: 先行试点
        definition: 原文写明试点
        triggers: [试点]
`;

let folder: string;
let dist: string;
let piloted: Measure[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "facet-"));
  dist = join(folder, "dist");
  const seeds = join(folder, "seeds");
  cpSync(SEEDS_FOLDER, seeds, { recursive: true });
  const registry = join(seeds, "vocabulary/facets.yaml");
  writeFileSync(registry, readFileSync(registry, "utf8").trimEnd() + FACET);
  const content = join(folder, "content");
  await buildSite({
    out: dist,
    cache: join(folder, "cache"),
    args: ["--seeds", seeds, "--content", content],
  });
  piloted = loadContent(content)
    .measures.map(({ measure }) => measure)
    .filter(({ facets }) => facets["scheme"]?.includes("pilot"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (path: string) => readFileSync(join(dist, path), "utf8");
const words = async (path: string) => textOf(await parsePage(path, dist));
const first = () => piloted[0] as Measure;

test("measures have its value, with the words that show it", () => {
  expect(piloted.length).toBeGreaterThan(5);
  for (const { text, title } of piloted) expect(`${title}${text}`).toContain("试点");
});

test("searches can be narrowed by it, and the search page knows it", async () => {
  const { facets } = JSON.parse(file("pagefind/catalogue.json"));
  const own = facets.find(({ id }: { id: string }) => id === "scheme");
  expect(own).toMatchObject({ name: "推行方式", values: [{ value: "pilot", label: "先行试点" }] });
  const [app] = withAttribute(await parsePage(paths.search, dist), "data-facets");
  expect(app?.attrs.find(({ name }) => name === "data-facets")?.value.split(" ")).toContain("scheme");
});

test("the finder asks for it", async () => {
  expect(await words(paths.finder)).toContain("参加哪种试点");
  expect(file("finder/data.js")).toContain("先行试点");
});

test("it has its pages among the topics, with all measures of its value", async () => {
  expect(await words(paths.topics)).toContain("推行方式");
  expect(await words(paths.facet("scheme"))).toContain("先行试点");
  const links = withAttribute(await parsePage(paths.topic("scheme", "pilot"), dist), "href").map(
    ({ attrs }) => attrs.find(({ name }) => name === "href")?.value ?? "",
  );
  for (const { notice, key } of piloted)
    expect(links.some((link) => link.includes(paths.measure(notice, key)))).toBe(true);
});

test("a measure's page and its Markdown name it", async () => {
  const { notice, key } = first();
  expect(await words(paths.measure(notice, key))).toContain("推行方式");
  expect(file(measureMarkdownPath(notice, key))).toContain("推行方式");
});

test("the overview counts it", async () => {
  expect(await words(paths.overview)).toContain("先行试点");
});

test("the data have it, as JSON and CSV", () => {
  const facets = JSON.parse(file("data/facets.json")) as { id: string; values: { id: string }[] }[];
  expect(facets.find(({ id }) => id === "scheme")?.values.map(({ id }) => id)).toContain("pilot");
  const measures = JSON.parse(file("data/measures.json")) as Measure[];
  expect(measures.find(({ id }) => id === first().id)?.facets["scheme"]).toEqual(["pilot"]);
  const row = file("data/measures.csv")
    .split("\r\n")
    .find((line) => line.includes(first().id));
  expect(row).toMatch(/scheme[/=:]pilot/);
});
