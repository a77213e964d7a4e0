/** What is doubtful in a text stands beside its place in the original. */
import { expect, test } from "vitest";
import { measurePages } from "../../src/site/measure-pages.ts";
import { noticePages, sourcePages } from "../../src/site/notice-pages.ts";
import { largeSite } from "../support/large-site.ts";

/** The fixture site, the originals of which are known to have line 56 on page 4. */
function site() {
  const found = largeSite(1);
  for (const entry of found.notices) entry.places = { unit: "page", byLine: { 56: 4.4 } };
  return found;
}

test("on the source's page and the notice's, and for a measure on its own", () => {
  const made = site();
  const source = sourcePages(made).find(({ notice }) => notice.id === "dalian-2024");
  expect(source?.doubts[0]).toMatchObject({ code: "SYMBOL_LOST", line: 56 });
  expect(source?.doubts.map(({ severity }) => severity)).not.toContain("info");
  expect(source?.places).toEqual({ 56: "原件第4页中部" });
  const notice = noticePages(made).find(({ notice }) => notice.id === "dalian-2024");
  expect(notice?.places).toEqual({ 56: "原件第4页中部" });
  const measures = measurePages(made).filter(({ findings }) => findings.some(({ line }) => line === 56));
  expect(measures.map(({ places }) => places)).toContainEqual({ 56: "原件第4页中部" });
});

test("and says nothing of a place that isn't known", () => {
  for (const { places } of sourcePages(largeSite(1))) expect(places).toEqual({});
});
