/** What was added, corrected and withdrawn, by day and by region. */
import { expect, test } from "vitest";
import type { Correction, Withdrawal } from "../../src/model/schema.ts";
import { type Change, changePages, changesOf } from "../../src/site/change-log.ts";
import { largeSite } from "../support/large-site.ts";

const correction: Correction = { on: "2031-02-03", by: null, reason: "补上漏字", measures: [] };
const withdrawal: Withdrawal = {
  ...{
    id: "elsewhere-2019",
    kind: "notice",
    notice: "elsewhere-2019",
    title: "旧方案",
    documentNumber: null,
  },
  ...{ issuers: [], region: "elsewhere", place: "别处", signedOn: null, publishedOn: null, addedOn: null },
  ...{ withdrawnOn: "2031-03-04", by: null, reason: "收录有误", measureIds: [] },
};

/** A collection whose notices were added on a day each, the first of them corrected. */
function site() {
  const { notices } = largeSite(20);
  for (const [index, { notice, measures }] of notices.entries()) {
    notice.addedOn = new Date(Date.UTC(2030, 0, 1 + index)).toISOString().slice(0, 10);
    notice.corrections = index === 0 ? [{ ...correction, measures: [measures[0]?.measure.id ?? ""] }] : [];
  }
  return { notices, withdrawn: [withdrawal] };
}

const listed = (pages: ReturnType<typeof changePages>): Change[] =>
  pages.flatMap(({ days }) => days.flatMap(({ changes }) => changes));

test("every addition, correction and withdrawal stands once on the pages of all, the latest first", () => {
  const made = site();
  const all = changePages(made).filter(({ region }) => region === null);
  expect(listed(all)).toEqual(changesOf(made));
  expect(listed(all)).toHaveLength(made.notices.length + 2);
  const days = listed(all).map(({ day }) => day);
  expect(days).toEqual([...days].sort().reverse());
  const [gone, mended] = listed(all);
  expect(gone).toMatchObject({
    kind: "withdrawn",
    reason: "收录有误",
    notice: { title: "旧方案" },
    keys: [],
  });
  expect(mended).toMatchObject({ kind: "corrected", reason: "补上漏字" });
  expect(mended?.keys).toEqual([made.notices[0]?.measures[0]?.measure.key]);
});

test("and once on those of its region, none of which is longer than a page", () => {
  const made = site();
  const pages = changePages(made);
  for (const { id, changes } of pages[0]?.regions ?? []) {
    const own = listed(pages.filter(({ region }) => region?.id === id));
    expect(own).toEqual(changesOf(made).filter(({ region }) => region === id));
    expect(own).toHaveLength(changes);
  }
  expect(pages[0]?.regions.map(({ id }) => id)).toContain("elsewhere");
  for (const { days } of pages)
    expect(days.reduce((sum, { changes }) => sum + changes.length, 0)).toBeLessThanOrEqual(200);
});

test("what has no day is counted, and where nothing has one there is no page", () => {
  const { notices } = site();
  for (const { notice } of notices.slice(1)) Object.assign(notice, { addedOn: null, corrections: [] });
  expect(changePages({ notices, withdrawn: [] })[0]?.undated).toBe(notices.length - 1);
  for (const { notice } of notices) Object.assign(notice, { addedOn: null, corrections: [] });
  expect(changePages({ notices, withdrawn: [] })).toEqual([]);
});
