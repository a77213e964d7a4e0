/** A place or a year in a query puts its records first and leaves the others below. */
import { describe, expect, test } from "vitest";
import { wholeSearch } from "./whole.ts";

const { records, search } = wholeSearch();

async function ask(text: string) {
  const { tiers, first } = await search.search({ text, filters: {} });
  const ids = (name: string) =>
    tiers.flatMap(({ tier, hits }) => (tier === name ? hits.map((hit) => records[hit]?.id ?? "") : []));
  return { first, split: ids("split"), near: ids("near") };
}

describe("places and years", () => {
  test.each([
    ["青岛 锂电池 2025", ["青岛", "2025年"], "qingdao-2025"],
    ["天津锂电池", ["天津"], "tianjin-2025-draft"],
    ["锂电池 qingdao", ["青岛"], "qingdao-2025"],
  ])("in %s come first, others below", async (text, names, notice) => {
    const { first, split } = await ask(text);
    const plain = await search.search({ text: "锂电池", filters: {} });
    const all = plain.tiers[0]?.hits.map((hit) => records[hit]?.id) ?? [];
    expect(first).toEqual(names);
    expect([...split].sort()).toEqual([...all].sort());
    const own = split.filter((id) => id.startsWith(notice));
    expect(own.length).toBeGreaterThan(0);
    expect(split.slice(0, own.length)).toEqual(own);
    expect(split.length).toBeGreaterThan(own.length);
  });

  test("alone are what is looked for", async () => {
    for (const text of ["天津", "2022年", "青岛怎么样"]) expect((await ask(text)).first, text).toEqual([]);
  });

  test("in a body's name belong to it", async () => {
    expect((await ask("青岛海关 锂电池")).first).toEqual([]);
  });

  test("beside words that nothing answers are what is looked for", async () => {
    const { first, near, split } = await ask("大连量子计算机");
    expect(first).toEqual([]);
    for (const id of [...split, ...near]) expect(id).toMatch(/^dalian/);
  });
});
