import { expect, test } from "vitest";
import { type Compared, compare, f1 } from "../../scripts/conformance/compare.ts";
import { Reading } from "../../scripts/conformance/reading.ts";
import type { Responsible } from "../../src/model/schema.ts";

const unit = (name: string, role: Responsible["role"] = "responsible"): Responsible => ({
  department: "qingdao/customs",
  name,
  role,
  from: "clause",
});

function measure(
  label: string,
  title: string,
  responsible: Responsible[],
  deadline: string | null = null,
): Compared {
  return {
    label,
    title,
    text: `${title}。`,
    clauses: [{ id: "c1", text: title, responsibilityText: null, trailing: null, responsible, deadline }],
  };
}

const reading = (samples: object[]) => Reading.parse({ measures: 2, measures_with_units: 1, samples });

test("counts measures and those with units", () => {
  const { measures, withUnits } = compare(reading([]), [
    measure("1.", "甲", [unit("市商务局")]),
    measure("2.", "乙", []),
  ]);
  expect(measures).toEqual({ expected: 2, found: 2 });
  expect(withUnits).toEqual({ expected: 1, found: 1 });
});

test("a missing unit lowers recall, one too many lowers precision, and both are named", () => {
  const { units, differences } = compare(reading([{ number: "（一）", units: ["市商务局", "市财政局"] }]), [
    measure("(一)", "甲", [unit("市商务局"), unit("市税务局")]),
  ]);
  expect(units).toEqual({ expected: 2, found: 2, right: 1 });
  expect(f1(units)).toBe(0.5);
  expect(differences).toEqual(["（一） units: missing 市财政局; extra 市税务局"]);
});

test("a body that the notice names for all measures may stand in a measure's reading or not", () => {
  const all = { ...unit("各市人民政府"), from: "notice" as const };
  const read = (units: string[]) =>
    compare(reading([{ number: "1", units }]), [measure("1.", "甲", [unit("市商务局"), all])]);
  expect(f1(read(["市商务局"]).units)).toBe(1);
  expect(f1(read(["市商务局", "各市人民政府"]).units)).toBe(1);
  expect(read(["各市人民政府"]).differences).toEqual(["1 units: missing none; extra 市商务局"]);
});

test("blanks and widths make no difference", () => {
  const { units } = compare(reading([{ number: "1", units: ["各县（市、区）人民政府"] }]), [
    measure("1．", "甲", [unit("各县(市、区) 人民政府")]),
  ]);
  expect(f1(units)).toBe(1);
});

test("a lead must be read as lead, and a support as anything else", () => {
  const sample = { number: "1", lead: ["市商务局"], support: ["市财政局"] };
  expect(
    compare(reading([sample]), [measure("1.", "甲", [unit("市商务局", "lead"), unit("市财政局")])]).roles
      .right,
  ).toBe(2);
  expect(
    compare(reading([sample]), [measure("1.", "甲", [unit("市商务局"), unit("市财政局", "lead")])]).roles
      .right,
  ).toBe(0);
});

test("a deadline must be the one that is printed", () => {
  const sample = { number: "1", deadline: "2023年11月" };
  expect(compare(reading([sample]), [measure("1.", "甲", [], "2023 年11 月")]).deadlines.right).toBe(1);
  expect(compare(reading([sample]), [measure("1.", "甲", [], "2023年12月")]).deadlines.right).toBe(0);
});

test("where numbers restart, the sample's title chooses the measure", () => {
  const two = [measure("1.", "甲甲", [unit("市商务局")]), measure("1.", "乙乙", [unit("市财政局")])];
  expect(f1(compare(reading([{ number: "1", title: "乙乙", units: ["市财政局"] }]), two).units)).toBe(1);
});
