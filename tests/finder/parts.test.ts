/** A large collection's data comes in parts, and answers as the whole does. */
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { count } from "../../src/finder/count.ts";
import { find, GROUPS } from "../../src/finder/find.ts";
import type { PackedData, PackedMeasure } from "../../src/finder/pack.ts";
import { fillPart, packCore, printPart, unpackCore } from "../../src/finder/parts.ts";
import type { Answers } from "../../src/finder/questions.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { finderData } from "../../src/site/finder-data.ts";
import { contentFolder } from "../support/fixture.ts";
import { measure, data as only } from "./made.ts";

const data = finderData(assembleSite(loadContent(contentFolder())));
const files = data.notices.map(({ id }) => `finder/data/${id}.js`);
const TODAY = "2025-06-01";

/** What reaches the browser at first. */
function travelled() {
  const { parts, ...packed } = JSON.parse(JSON.stringify(packCore(data, files))) as PackedData;
  if (parts === undefined) throw new Error("the data has no parts");
  return unpackCore({ ...packed, parts });
}

/** Runs a part's script, and gives what it says of a notice's measures. */
function run(script: string, notice: string): PackedMeasure[] {
  const scope: { finderParts?: Record<string, PackedMeasure[]> } = {};
  new Function("globalThis", script)(scope);
  return scope.finderParts?.[notice] ?? [];
}

const measuresOf = (of: typeof data, notice: number) => of.measures.filter((one) => one.notice === notice);

describe("the data that comes at first", () => {
  const core = travelled();
  const answers: Answers[] = [
    {},
    ...data.questions.flatMap(({ id, options }) => options.map(({ value }) => ({ [id]: [value] }))),
    { goods: ["lithium-battery", "container"], transport: ["sea"], region: ["qingdao"] },
  ];

  test("holds no words of the measures", () => {
    const text = JSON.stringify(packCore(data, files));
    expect(data.measures.length).toBeGreaterThan(100);
    for (const { heading } of data.measures) expect(text).not.toContain(JSON.stringify(heading));
  });

  test.each(answers)("counts and finds for %j what the whole does, in its order", (chosen) => {
    expect(count(core, chosen)).toEqual(count(data, chosen));
    const [found, wanted] = [find(core, chosen, TODAY), find(data, chosen, TODAY)];
    for (const group of GROUPS) {
      const ids = (from: typeof found) =>
        from[group].map(({ face, others, folded }) =>
          [face, ...others].map((one) => one.measure.id).concat(String(folded)),
        );
      expect(ids(found)).toEqual(ids(wanted));
    }
  });
});

describe("a notice's part", () => {
  test("makes its measures whole, and those of others stay as they were", () => {
    const core = travelled();
    const [first, second] = data.notices;
    const part = run(printPart(data, first?.id ?? "", measuresOf(data, 0)), first?.id ?? "");
    fillPart(core, measuresOf(core, 0), part);
    expect(measuresOf(core, 0)).toEqual(measuresOf(data, 0));
    expect(second).toBeDefined();
    expect(measuresOf(core, 1).every(({ heading }) => heading === "")).toBe(true);
    for (const place of data.notices.keys()) {
      const { id = "" } = data.notices[place] ?? {};
      fillPart(core, measuresOf(core, place), run(printPart(data, id, measuresOf(data, place)), id));
    }
    expect(core.measures).toEqual(data.measures);
  });

  test("joins those that came before it, and ends no script", () => {
    const made = only([measure("qingdao-2025-1", {}, { heading: "</script>" })]);
    const script = printPart(made, "qingdao-2025", made.measures);
    expect(script).not.toContain("</script");
    const scope = { finderParts: { other: [] } };
    new Function("globalThis", script)(scope);
    expect(Object.keys(scope.finderParts)).toEqual(["other", "qingdao-2025"]);
  });
});
