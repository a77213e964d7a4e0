/** What editors decided on the facets of the five notices, and how far the machine's proposals agree. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readReview } from "../../scripts/converter/registries/facet-reviews.ts";
import { agreement, precision, recall, sum } from "../../scripts/facets/agreement.ts";
import { convert, NOTICES, proposer, VOCABULARY } from "./support.ts";

describe("the ledger", () => {
  const notices = NOTICES.map(({ id }) => ({
    measures: convert(id).measures,
    review: readReview(id, readFileSync(join(VOCABULARY, `reviews/${id}.yaml`), "utf8")),
  }));

  test("has a file for every notice and for nothing else", () => {
    const files = readdirSync(join(VOCABULARY, "reviews"));
    expect(files.sort()).toEqual(NOTICES.map(({ id }) => `${id}.yaml`).sort());
  });

  test("decides on every measure on its present text, and leaves nothing open", () => {
    const { measures, disagreements } = agreement(notices, proposer);
    expect(measures).toBe(145);
    const struck = new Set(
      notices.flatMap(({ measures, review }) =>
        measures.flatMap(({ front }) =>
          Object.keys(review.decisions.get(front.key)?.struck ?? {}).map((one) => `${front.id} ${one}`),
        ),
      ),
    );
    const open = disagreements.filter(
      ({ side, measure, address }) => side === "proposed" && !struck.has(`${measure} ${address}`),
    );
    expect(open).toEqual([]);
  });

  test("agrees with the proposals: precision ≥ 0.95 and recall ≥ 0.90 on every facet", () => {
    const { values } = agreement(notices, proposer);
    for (const facet of new Set(proposer.values.map((value) => value.facet))) {
      const own = [...values]
        .filter(([address]) => address.startsWith(`${facet}/`))
        .map(([, tally]) => tally);
      expect(precision(sum(own)), `precision of ${facet}`).toBeGreaterThanOrEqual(0.95);
      expect(recall(sum(own)), `recall of ${facet}`).toBeGreaterThanOrEqual(0.9);
    }
  });

  test("uses every value of audience, goods, transport, step, benefit and strength", () => {
    const { values } = agreement(notices, proposer);
    const unused = [...values]
      .filter(([, { both, decidedOnly }]) => both + decidedOnly === 0)
      .map(([address]) => address);
    expect(unused).toEqual(["goods/any", "transport/any"]);
  });
});
