/** `/data/` explains the data with a real record and with programs that do what they say. */
import { expect, test } from "vitest";
import { attribute, elements, textOf, withAttribute } from "../../scripts/inspect/html.ts";
import { startServer } from "../../scripts/inspect/server.ts";
import { loadContent } from "../../src/content/load.ts";
import { PLACEHOLDER } from "../../src/data/examples.ts";
import { paths } from "../../src/model/address.ts";
import { contentFolder } from "../support/fixture.ts";
import { allFiles, distDir, parsePage } from "../support/site.ts";
import { type JsonObject, ofType, structuredData } from "../support/structured.ts";

const { notices, measures } = loadContent(contentFolder());
const page = await parsePage(paths.data);
const programs = elements(page, "pre").map(textOf);

test("the record that it shows is one of the data, whole", () => {
  const [record = ""] = programs;
  const shown = JSON.parse(record) as { id: string };
  expect(measures.find(({ measure }) => measure.id === shown.id)?.measure).toEqual(shown);
});

test("the JavaScript program prints the newest notice's measures", async () => {
  const server = await startServer({ root: distDir() });
  const code = programs.find((program) => program.includes("await fetch")) ?? "";
  const printed: string[] = [];
  const log = { log: (text: string) => printed.push(text) };
  try {
    expect(code).toContain(PLACEHOLDER);
    const body = `return (async () => {${code.replaceAll(PLACEHOLDER, server.url)}})()`;
    await new Function("console", body)(log);
  } finally {
    await server.close();
  }
  const newest = notices[0]?.notice.id;
  const own = measures.filter(({ measure }) => measure.notice === newest);
  expect(printed).toEqual([own.map(({ measure }) => `${measure.id}\t${measure.title ?? ""}`).join("\n")]);
});

test("every address in a program is that of a file of the site", async () => {
  const files = await allFiles();
  const named = programs.flatMap((program) => program.match(/https:\/\/[^"\s]+/g) ?? []);
  expect(named).toHaveLength(3);
  for (const address of named) expect(files).toContain(address.slice(PLACEHOLDER.length));
});

test("it lists the Markdown, llms.txt and every data file, and without an address says nothing of feeds", () => {
  const links = elements(page, "a").map((link) => attribute(link, "href"));
  expect(links).toContain("../llms.txt");
  expect(links.filter((link) => link?.endsWith("/index.md"))).toHaveLength(2);
  expect(links.some((link) => link?.includes("feeds/"))).toBe(false);
  expect(textOf(page)).not.toMatch(/订阅源|没有设置/);
  const [data] = ofType(structuredData(page), "Dataset");
  const names = ((data?.["distribution"] ?? []) as JsonObject[]).map(({ name }) => name);
  expect(names).toContain("全部措施");
  expect(names.length).toBe(
    withAttribute(page, "class", "schema").filter((link) => /schema\//.test(attribute(link, "href") ?? ""))
      .length + 1,
  );
});
