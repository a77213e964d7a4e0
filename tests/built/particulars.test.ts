/** What a measure's text says of conditions, time limits, places and telephones, as its page says it. */
import { expect, test } from "vitest";
import { byId, type Element, elements, textOf } from "../../scripts/inspect/html.ts";
import { loadContent } from "../../src/content/load.ts";
import { paths } from "../../src/model/address.ts";
import { particularFields } from "../../src/site/particular-fields.ts";
import { contentFolder } from "../support/fixture.ts";
import { parsePage } from "../support/site.ts";

const { measures } = loadContent(contentFolder());

/** The section of a page that a heading names. */
async function sectionOf(path: string, heading: string): Promise<Element | null> {
  const page = await parsePage(path);
  const sections = [...elements(page, "section"), ...elements(page, "details")];
  return sections.find((one) => byId(one, heading) !== undefined) ?? null;
}

/** What a list says: the names in it, each with its values. */
function listed(section: Element): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let name = "";
  for (const one of elements(section)) {
    if (one.tagName === "dt") name = textOf(one);
    if (one.tagName === "dd") found.set(name, [...(found.get(name) ?? []), textOf(one).trim()]);
  }
  return found;
}

test("a page quotes what the data has, and names what the text says nothing of", async () => {
  for (const { measure } of measures) {
    const section = await sectionOf(paths.measure(measure.notice, measure.key), "particulars");
    if (!section) throw new Error(`${measure.id} says nothing of its particulars`);
    const fields = particularFields.map(({ name, values }) => ({
      name,
      texts: values(measure).map(({ text }) => text),
    }));
    const spoken = fields.filter(({ texts }) => texts.length > 0);
    const silent = fields.filter(({ texts }) => texts.length === 0);
    const expected = new Map(spoken.map(({ name, texts }) => [name, texts]));
    if (silent.length > 0) expected.set(silent.map(({ name }) => name).join("、"), ["原文未载明"]);
    expect(listed(section), measure.id).toEqual(expected);
  }
});

test("what is kept at once, 即报即批, is counted as no number", async () => {
  for (const { measure } of measures) {
    const section = await sectionOf(paths.measure(measure.notice, measure.key), "facets");
    const said = section === null ? new Map<string, string[]>() : listed(section);
    const atOnce = measure.promises.filter(({ kind }) => kind === "immediate");
    expect(said.get("随到随办")?.length ?? 0, measure.id).toBe(atOnce.length);
    expect(said.get("量化承诺")?.length ?? 0, measure.id).toBe(measure.promises.length - atOnce.length);
  }
});

test("no page says that no time limit is stated beside a promise of one", async () => {
  let promised = 0;
  for (const { measure } of measures) {
    const path = paths.measure(measure.notice, measure.key);
    const facets = await sectionOf(path, "facets");
    const said = facets === null ? new Map<string, string[]>() : listed(facets);
    const isTimed = said.get("量化承诺")?.some((text) => /^(?:办理时限|可办理的期间)/.test(text)) ?? false;
    if (!isTimed && !said.has("随到随办")) continue;
    promised += 1;
    const section = await sectionOf(path, "particulars");
    expect(section && listed(section).get("时限"), measure.id).toBeDefined();
  }
  expect(promised).toBeGreaterThan(10);
});
