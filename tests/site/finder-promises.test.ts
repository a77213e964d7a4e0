/** Which promises the finder may show beside which words: those of the same sentence, and of the title's subject. */
import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/content/load.ts";
import { promisesText, strengthsText } from "../../src/finder/entry-words.ts";
import { find, GROUPS, isSought } from "../../src/finder/find.ts";
import type { Answers } from "../../src/finder/questions.ts";
import { assembleSite } from "../../src/site/assemble.ts";
import { finderData } from "../../src/site/finder-data.ts";
import { contentFolder } from "../support/fixture.ts";

const data = finderData(assembleSite(loadContent(contentFolder())));
const TODAY = "2025-12-01";

/** What the entry of a measure says under these answers. */
function entry(id: string, answers: Answers) {
  const found = find(data, answers, TODAY);
  const match = GROUPS.flatMap((group) => found[group])
    .flatMap(({ face, others }) => [face, ...others])
    .find(({ measure }) => measure.id === id);
  if (match === undefined) throw new Error(`${id} isn't found`);
  const context = { data, answers, root: "", permalink: (path: string) => path, today: TODAY };
  return {
    promises: promisesText(match, answers).flatMap(({ texts }) => texts),
    strengths: strengthsText(match, context),
  };
}

describe("an entry about returned goods, which are only sought", () => {
  const REFUND = "“对高信用企业实现即办、即审、快退”";

  test("shows no promise about tax refunds, and says that nothing holds yet", () => {
    const shown = entry("qingdao-2025-14", { goods: ["ecommerce-returns"], region: ["qingdao"] });
    expect(shown).toEqual({ promises: [], strengths: "争取/申建（未定）（尚未实施，正在争取）" });
  });

  test("shows none either where the measure's title answers another question", () => {
    const answers = { goods: ["ecommerce-returns"], audience: ["cross-border-ecommerce"] };
    expect(entry("qingdao-2025-14", answers).promises).toEqual([]);
  });

  test("shows the promise where it is about what was chosen: by its sentence or by the title", () => {
    expect(entry("qingdao-2025-14", { step: ["tax"] }).promises).toEqual([REFUND]);
    expect(entry("qingdao-2025-14", { audience: ["credit-compliance"] }).promises).toEqual([REFUND]);
    expect(entry("qingdao-2025-14", { audience: ["cross-border-ecommerce"] }).promises).toEqual([REFUND]);
    expect(entry("qingdao-2025-14", { region: ["qingdao"] }).promises).toEqual([REFUND]);
  });
});

test("what is only sought says so and stands below what holds", () => {
  const { promises } = data.measures.find(({ id }) => id === "qingdao-2025-25") ?? {};
  expect(promises?.map(({ text }) => text)).toEqual([
    "“落实互免、单免、240小时过境免签等举措”",
    "“积极争取 24小时直接过境免办手续政策”（尚未实施，正在争取）",
  ]);
});

test("in no group an entry that is only sought stands above one that holds", () => {
  let sought = 0;
  for (const { id, options } of data.questions) {
    for (const { value } of options) {
      const answers = { [id]: [value] };
      for (const group of Object.values(find(data, answers, TODAY))) {
        const flags = group.filter(({ folded }) => !folded).map(({ face }) => isSought(data, face, answers));
        expect(flags).toEqual(flags.toSorted((a, b) => Number(a) - Number(b)));
        sought += flags.filter(Boolean).length;
      }
    }
  }
  expect(sought).toBeGreaterThan(0);
});

test("every promise is about something that its own sentence says", () => {
  const checked = data.measures.flatMap(({ reasons, promises }) =>
    promises.flatMap(({ text, reasons: own }) => own.map((place) => ({ text, reason: reasons[place] }))),
  );
  expect(checked.length).toBeGreaterThan(20);
  expect(checked.filter(({ reason }) => reason === undefined)).toEqual([]);
});
