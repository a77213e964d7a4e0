import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noticeAnchor, portions } from "../../src/site/portions.ts";
import { noticeRef } from "../../src/site/refs.ts";
import { largeSite } from "../support/large-site.ts";

const refs = largeSite(1).notices.map(({ notice }) => noticeRef(notice));

/** A notice's entries in a list: how many, and where and when it is from. */
function group(id: number, region: string | null, year: number | null, size: number) {
  const [ref] = refs;
  if (ref === undefined) throw new Error("the fixture has notices");
  return { notice: { ...ref, id: `n-${id}`, region, place: region && `${region}市`, year }, size };
}

const groups = fc.array(
  fc.record({
    region: fc.constantFrom("jia", "yi", "bing", "ding", null),
    year: fc.constantFrom(2023, 2024, null),
    size: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 60 },
);

describe("a list in parts", () => {
  test("fits on one page where it is short", () => {
    expect(portions([group(1, "jia", 2024, 9)], ({ size }) => size, 10)).toEqual({ pages: [], refs: [] });
  });

  test("holds every group once, on pages that are no longer than allowed, each with an address of its own", () => {
    fc.assert(
      fc.property(groups, (given) => {
        const all = given.map(({ region, year, size }, index) => group(index, region, year, size));
        const { pages } = portions(all, ({ size }) => size, 20);
        const total = all.reduce((sum, { size }) => sum + size, 0);
        if (total <= 20) expect(pages).toEqual([]);
        else {
          expect(pages.flatMap((page) => page.groups.map(({ notice }) => notice.id)).sort()).toEqual(
            all.map(({ notice }) => notice.id).sort(),
          );
          for (const page of pages) expect(page.size).toBeLessThanOrEqual(20);
          expect(new Set(pages.map(({ slug }) => slug)).size).toBe(pages.length);
        }
      }),
    );
  });

  test("is led to by places and counts that add up, each to a page that has it", () => {
    fc.assert(
      fc.property(groups, (given) => {
        const all = given.map(({ region, year, size }, index) => group(index, region, year, size));
        const { pages, refs } = portions(all, ({ size }) => size, 20);
        const bySlug = new Map(pages.map((page) => [page.slug, page]));
        for (const { to } of refs) {
          const [slug = "", anchor] = to.split("/");
          const page = bySlug.get(slug);
          expect(page, to).toBeDefined();
          if (anchor)
            expect(page?.groups.map(({ notice }) => `#${noticeAnchor(notice.id)}`)).toContain(anchor);
        }
        expect(refs.reduce((sum, { size }) => sum + size, 0)).toBe(
          pages.reduce((sum, { size }) => sum + size, 0),
        );
      }),
    );
  });

  test("is parted by region, then by year, then by number", () => {
    const all = [
      ...[1, 2, 3].map((id) => group(id, "jia", 2024, 9)),
      ...[4, 5].map((id) => group(id, "jia", 2023, 9)),
      group(6, "yi", 2024, 15),
      group(7, "bing", 2024, 3),
      group(8, null, null, 4),
    ];
    const { pages, refs } = portions(all, ({ size }) => size, 20);
    expect(pages.map(({ slug, label, size }) => `${slug} ${label} ${size}`)).toEqual([
      "jia-2024 jia市2024年（1） 18",
      "jia-2024-p2 jia市2024年（2） 9",
      "jia-2023 jia市2023年 18",
      "yi yi市 15",
      "p1 bing市等2个地区 7",
    ]);
    expect(refs.map(({ label, to }) => `${label} ${to}`)).toEqual([
      "jia市2024年（1） jia-2024/",
      "jia市2024年（2） jia-2024-p2/",
      "jia市2023年 jia-2023/",
      "yi市 yi/",
      "bing市 p1/#n-n-7",
      "地区未载明 p1/#n-n-8",
    ]);
  });
});
