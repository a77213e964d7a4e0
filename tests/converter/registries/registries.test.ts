/** All registries of a folder, read at once: every mistake is told, and what is missing is empty. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRegistries } from "../../../scripts/converter/registries/registries.ts";
import { readStarter } from "../../../scripts/converter/registries/starter.ts";
import { temporaryFolder } from "../../support/temporary.ts";

/** The registries of a folder of sources with these files, and its own vocabulary. */
async function registriesOf(files: Record<string, string>) {
  const seeds = await temporaryFolder({ "qingdao-2030.txt": "", ...files });
  return readRegistries(seeds, join(seeds, "vocabulary"));
}

test("a folder without any has the starter registry's places and bodies, else empty ones, and no mistake", async () => {
  const { value, findings } = await registriesOf({});
  expect(findings).toEqual([]);
  const { regions, ...starter } = readStarter();
  expect(value.vocabulary).toEqual({
    ...{ regions, departments: [], kinds: null, starter },
    facets: { ignore: [], filters: [], facets: [], subject: [] },
  });
  expect(value.terms.value).toEqual([]);
  expect(value.links.value).toEqual({ sources: [], links: [], families: [], seen: {} });
  expect(value.publishedIds.value).toEqual({
    ...{ measures: {}, families: {}, moved: [] },
    ...{ withdrawn: [], corrected: [] },
  });
  expect(value.ofNotice("qingdao-2030")).toMatchObject({ mistakes: [], texts: [null, null] });
});

test("a mistake in each of them is told at its place, all in one run", async () => {
  const { value, findings } = await registriesOf({
    "vocabulary/regions.yaml": "- { id: qingdao, name: 青岛 }\n- { id: qingdao, name: 青岛 }\n",
    "vocabulary/terms.yaml": "- words: []\n",
    "vocabulary/traditional.txt": "万萬 a\n",
    "vocabulary/links.yaml": "links: 1\n",
    "vocabulary/ids.yaml": "measures: 1\n",
  });
  expect(findings.map(({ file, line, severity }) => `${file}:${line} ${severity}`)).toEqual([
    "vocabulary/regions.yaml:2 error",
    "vocabulary/terms.yaml:1 error",
    "vocabulary/traditional.txt:1 error",
    "vocabulary/links.yaml:1 error",
    "vocabulary/ids.yaml:1 error",
  ]);
  expect(value.terms.value).toEqual([]);
});

test("aliases that multiply without bound are a mistake at their place", async () => {
  const lists = [..."abcdefgh"].map((name, index, names) => {
    const item = index === 0 ? "x" : `*${names[index - 1]}`;
    return `${name}: &${name} [${Array(9).fill(item).join()}]\n`;
  });
  const { findings } = await registriesOf({ "vocabulary/ids.yaml": lists.join("") });
  expect(findings).toMatchObject([{ file: "vocabulary/ids.yaml", line: 2, column: 8, severity: "error" }]);
  expect(findings[0]?.message).toMatch(/^YAML 的别名（\*）展开后过大/);
});

test("a mistake about one notice stays with that notice", async () => {
  const { value, findings } = await registriesOf({
    "vocabulary/regions.yaml": "- { id: qingdao, name: 青岛 }\n",
    "qingdao-2030.yaml": "addedOn: 2030-01-01\nregion: tianshi\n",
    "qingdao-2031.yaml": "region: qingdao\n",
    "vocabulary/reviews/qingdao-2032.yaml": "measures: 1\n",
  });
  expect(findings).toEqual([]);
  expect(value.ofNotice("qingdao-2030").mistakes).toMatchObject([{ file: "qingdao-2030.yaml", line: 2 }]);
  expect(value.ofNotice("qingdao-2031")).toMatchObject({ mistakes: [], editorial: { region: "qingdao" } });
  expect(value.ofNotice("qingdao-2032").mistakes).toMatchObject([
    { file: "vocabulary/reviews/qingdao-2032.yaml" },
  ]);
  expect(value.reviewed).toEqual(["qingdao-2032"]);
});

test("what was decided on another folder's notices says nothing about these", async () => {
  const site = await temporaryFolder({
    "vocabulary/regions.yaml": "- { id: qingdao, name: 青岛 }\n",
    "vocabulary/ids.yaml": "measures: { qingdao-2030-1: { words: 甲, sketch: ab } }\n",
    "vocabulary/reviews/qingdao-2030.yaml": "measures: 1\n",
  });
  const seeds = await temporaryFolder({ "qingdao-2030.txt": "" });
  const { value, findings } = readRegistries(seeds, join(site, "vocabulary"));
  expect(findings).toEqual([]);
  expect(value.isOwn).toBe(false);
  expect(value.vocabulary.regions[0]?.id).toBe("qingdao");
  expect(value.publishedIds.value.measures).toEqual({});
  expect(value.ofNotice("qingdao-2030").mistakes).toEqual([]);
});
