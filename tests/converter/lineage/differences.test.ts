import { expect, test } from "vitest";
import { lineage } from "../../../scripts/converter/lineage/lineage.ts";
import { ReviewedLinks } from "../../../scripts/converter/registries/links.ts";
import { printDifferences } from "../../../scripts/links/differences.ts";
import { convert } from "../support.ts";

test("a proposed pair is read with the words in which it differs, in comments of one line each", () => {
  const notice = (id: string, text: string) => convert(`某市方案\n1.推广船边直提模式。${text}\n`, id);
  const reviewed = { value: ReviewedLinks.parse({}), place: () => ({ line: 1, column: 1 }) };
  const { open } = lineage(
    [
      notice("a-2030", "支持具备条件的口岸推广进口货物“船边直提”作业模式。扩大试点范围。"),
      notice("b-2031", "推广进口货物“船边直提”作业模式。建立预约机制。"),
    ],
    [],
    reviewed,
  );
  expect(open).toHaveLength(1);
  const [proposal] = open;
  if (proposal === undefined) throw new Error("nothing is proposed");
  const printed = printDifferences(proposal);
  expect(
    printed
      .split("\n")
      .filter((line) => line !== "")
      .every((line) => line.startsWith("  # ")),
  ).toBe(true);
  expect(printed).toContain("b-2031-1多出：「建立预约机制」。");
  expect(printed).toContain("b-2031-1没有：「支持具备条件的口岸」、「扩大试点范围」。");
});
