/** Gathers cases: what is proposed for measures whose values editors reviewed, or somebody labelled by reading. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { MeasureDocument } from "../../../src/content/document.ts";
import { readYaml } from "../../../src/model/yaml.ts";
import { fingerprint } from "../../converter/facets/passages.ts";
import { FacetProposer } from "../../converter/facets/propose.ts";
import { convertFolder } from "../../converter/folder/convert-folder.ts";
import type { Case, Use } from "./cases.ts";

/** Labels of a notice that the project doesn't have. */
const Labels = z.strictObject({
  use: z.enum(["read", "aside", "last", "unseen"]),
  measures: z.record(z.string(), z.strictObject({ text: z.string(), values: z.array(z.string()) })),
});

const LABELS = "tests/bench/facet-labels";

/**
 * The cases of a folder's reviews, and of the labelled notices in others.
 * @throws {Error} where a labelled text is another now, or isn't there
 */
export function collect(seeds: string, folders: readonly string[]): Case[] {
  const vocabulary = join(seeds, "vocabulary");
  const reviewed = convertFolder({ seeds, vocabulary, publish: false });
  const { vocabulary: known } = reviewed.registries;
  const proposer = new FacetProposer(known);
  const cases = (notice: string, use: Use, measure: MeasureDocument, holds: ReadonlySet<string>): Case[] => {
    const proposals = proposer.propose(measure);
    const addresses = proposals.map(({ facet, value }) => `${facet}/${value}`);
    const missed = [...holds].filter((address) => !addresses.includes(address));
    return [
      ...proposals.map(({ facet, clues }, at) => {
        const isRight = holds.has(addresses[at] ?? "");
        return { notice, use, facet, clues, right: Number(isRight), wrong: Number(!isRight) };
      }),
      ...missed.map((address) => {
        const [facet = ""] = address.split("/");
        return { notice, use, facet, clues: null, right: 1, wrong: 0 };
      }),
    ];
  };
  const own = reviewed.notices.flatMap(({ id, converted }) => {
    const { decisions } = reviewed.registries.ofNotice(id).review;
    return (converted?.measures ?? []).flatMap((measure) => {
      const decision = decisions.get(measure.front.key);
      if (decision?.text !== fingerprint(measure)) return [];
      const holds = new Set([...decision.confirmed, ...Object.keys(decision.added)]);
      return cases(id, "reviewed", measure, holds);
    });
  });
  const others = folders.flatMap(
    (folder) => convertFolder({ seeds: folder, vocabulary, publish: false }).notices,
  );
  const labelled = readdirSync(LABELS).flatMap((name) => {
    const [id = ""] = name.split(".");
    const { use, measures } = readYaml(name, readFileSync(join(LABELS, name), "utf8"), Labels).value;
    const found = new Map(
      others.find((one) => one.id === id)?.converted?.measures.map((measure) => [measure.front.key, measure]),
    );
    return Object.entries(measures).flatMap(([key, { text, values }]) => {
      const measure = found.get(key);
      if (measure === undefined || fingerprint(measure) !== text)
        throw new Error(
          `${LABELS}/${name}: measure ${key} of ${folders.join(", ")} isn't the text that was labelled`,
        );
      return cases(id, use, measure, new Set(values));
    });
  });
  return [...own, ...labelled];
}
