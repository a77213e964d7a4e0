import { expect, test } from "vitest";
import { splitTail } from "../../../scripts/converter/frame/tail.ts";
import { deepFreeze } from "../../support/freeze.ts";
import { structure } from "../support.ts";

const NOTICE = "某市方案\n1.甲。支持甲。\n2.乙。支持乙。\n（1）丙。\n某市商务局\n2030年1月2日\n";

test("what closes a notice is parted from its last measure, and the outline stays as it was", () => {
  const { nodes } = deepFreeze(structure(NOTICE).outline);
  const { nodes: kept, tail } = splitTail(nodes);
  const lines = (of: typeof nodes) =>
    of.flatMap((node) => (node.type === "measure" ? node.entries : [node.entry])).flatMap((one) => one.lines);
  expect(lines(kept).map(({ text }) => text.text)).toEqual(["1.甲。支持甲。", "2.乙。支持乙。", "（1）丙。"]);
  expect(lines(nodes)).toHaveLength(5);
  expect(tail).toMatchObject({ issuers: ["某市商务局"], signedOn: "2030-01-02" });
});
