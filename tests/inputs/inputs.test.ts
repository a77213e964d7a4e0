import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { inputDigest } from "../../src/inputs/digest.ts";
import { type PageKind, pageKinds, pagesOf } from "../../src/inputs/inputs.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { earliestWords } from "../../src/site/glossary-words.ts";
import { counterparts } from "../../src/site/lineage.ts";
import { contentFolder } from "../support/fixture.ts";
import { largeSite } from "../support/large-site.ts";

const site = assembleSite(loadContent(contentFolder()));
const large = largeSite(12);

/** Kinds of pages that only a large collection has. */
const ONLY_LARGE: PageKind[] = [
  ...([
    "regions",
    "region",
    "topicPart",
    "departmentPart",
    "termUses",
    "unjudgedTerms",
    "documentUses",
    "documentGroup",
  ] as const),
];

describe.each([
  ["a small collection", site],
  ["a large one", large],
])("of %s", (_, of) => {
  test.each(pageKinds)(
    "every page of kind %s gets a plain value: what JSON gives back is the same",
    (kind) => {
      for (const { path, input } of pagesOf(kind, of))
        expect(JSON.parse(JSON.stringify(input)), path).toEqual(input);
    },
  );

  test("no two pages have one path", () => {
    const found = pageKinds.flatMap((kind) => pagesOf(kind, of).map(({ path }) => path));
    expect(found.length).toBeGreaterThan(300);
    expect(new Set(found).size).toBe(found.length);
  });
});

test("a small collection has no page that only a large one needs", () => {
  for (const kind of ONLY_LARGE) expect(pagesOf(kind, site), kind).toEqual([]);
  const none = new Set<PageKind>(["unjudgedTerms", "departmentPart", "documentGroup"]);
  for (const kind of ONLY_LARGE.filter((one) => !none.has(one)))
    expect(pagesOf(kind, large).length, kind).toBeGreaterThan(0);
});

test("inputs put together twice have equal digests", () => {
  const digests = (of: typeof site) =>
    pageKinds.flatMap((kind) => pagesOf(kind, of).map(({ path, input }) => `${path} ${inputDigest(input)}`));
  expect(digests(assembleSite(loadContent(contentFolder())))).toEqual(digests(site));
});

test("a notice more changes the inputs of the pages that show something of it, and no measure's beside", () => {
  const content = loadContent(contentFolder());
  const without = "qingdao-2022";
  const fewer = assembleSite({
    ...content,
    notices: content.notices.filter(({ notice }) => notice.id !== without),
    measures: content.measures.filter(({ measure }) => measure.notice !== without),
  });
  const digests = (of: typeof site) =>
    new Map(pagesOf("measure", of).map(({ path, input }) => [path, inputDigest(input)]));
  const [all, some] = [digests(site), digests(fewer)];
  const linked = new Set(
    content.measures.flatMap(({ measure }) =>
      measure.links.some((link) => link.measure.startsWith(`${without}-`)) ? measure.url : [],
    ),
  );
  const changed = [...some].filter(([path, digest]) => all.get(path) !== digest).map(([path]) => path);
  expect(some.size).toBeGreaterThan(100);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter((path) => !linked.has(path))).toEqual([]);
});

describe("what a large collection's lists leave out is told", () => {
  test("a topic says how many departments are named where it lists the busiest", () => {
    const topics = pagesOf("topic", large).map(({ input }) => input);
    const cut = topics.filter(({ departments, departmentCount }) => departments.length < departmentCount);
    expect(cut.length).toBeGreaterThan(0);
    for (const { departments } of cut) expect(departments).toHaveLength(60);
    for (const { departments, departmentCount } of pagesOf("topic", site).map(({ input }) => input))
      expect(departmentCount).toBe(departments.length);
  });

  test("a term says how many notices may be the first where it names some", () => {
    const terms = pagesOf("terms", large).flatMap(({ input }) => input.terms);
    const cut = terms.filter(({ earliest, earliestCount }) => earliest.length < earliestCount);
    expect(cut.length).toBeGreaterThan(0);
    for (const { earliest, earliestCount } of cut)
      expect(earliestWords(earliest, earliestCount)).toContain(`等${earliestCount}份文件，先后不明`);
  });

  test("a row of the overview counts every place that took a measure up, those that it doesn't name together", () => {
    const flow = pagesOf("overview", large).map(({ input }) => input.flow)[0];
    expect(flow?.rows.length).toBeGreaterThan(0);
    for (const { measure, taken } of flow?.rows ?? []) {
      const links = counterparts(large, measure.id).filter(
        ({ link }) => link.type === "derives" && link.direction === "to" && link.status === "accepted",
      );
      expect(taken.reduce((sum, { count }) => sum + count, 0)).toBe(links.length);
    }
  });
});
