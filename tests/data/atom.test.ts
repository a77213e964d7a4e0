import { expect, test } from "vitest";
import { atomFeed, isDated } from "../../src/data/atom.ts";
import { paths } from "../../src/model/address.ts";
import { settings } from "../../src/settings/current.ts";
import type { SiteNotice } from "../../src/site/assemble.ts";
import { largeSite } from "../support/large-site.ts";
import { named, parseXml, texts } from "../support/xml.ts";

test("a feed of a large collection has its fifty latest changes, the latest first", () => {
  const notices = largeSite(20).notices.filter(isDated);
  for (const [index, { notice }] of notices.entries()) {
    notice.addedOn = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
    notice.review = null;
    notice.standingCheckedOn = null;
  }
  const feed = { path: "feeds/all.xml", name: "全部", page: paths.notices, notices, withdrawn: [] };
  const xml = parseXml(atomFeed(feed, { ...settings, address: "https://example.org/" }) ?? "");
  const days = named(xml, "entry").flatMap((entry) => texts(entry, "published"));
  const latest = notices
    .map(({ notice }) => `${notice.addedOn}T00:00:00+08:00`)
    .sort()
    .reverse();
  expect(latest.length).toBeGreaterThan(50);
  expect(days).toEqual(latest.slice(0, 50));
});

test("correcting what a notice says of itself keeps its entry's id", () => {
  const ids = (change: (notice: SiteNotice["notice"]) => void) => {
    const notices = largeSite(20).notices.slice(0, 1);
    for (const { notice } of notices) change(notice);
    const feed = { path: "feeds/all.xml", name: "全部", page: paths.notices, notices, withdrawn: [] };
    const xml = parseXml(atomFeed(feed, { ...settings, address: "https://example.org/" }) ?? "");
    return named(xml, "entry").flatMap((entry) => texts(entry, "id"));
  };
  const before = ids((notice) => Object.assign(notice, { addedOn: "2026-01-01" }));
  expect(before).toEqual([expect.stringMatching(/^urn:uuid:/)]);
  expect(
    ids((notice) =>
      Object.assign(notice, { addedOn: "2026-02-02", title: "另一题目", publishedOn: "2026-01-09" }),
    ),
  ).toEqual(before);
});
