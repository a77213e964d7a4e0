/**
 * How well facet values are proposed for notices that no trigger was written for: the share of the proposals that hold (P)
 * and of the values that hold that are proposed (R), of all proposals and of those that readers are shown, by facet and
 * notice, each notice left out of the fit. Truth are the reviews of `seeds/`, and labels in `tests/bench/facet-labels/`.
 *
 *     --notices DIR   reads the labelled notices there anew; more than once where they lie in several folders; without it,
 *                     the kept table of cases says what was found
 *     --write         keeps the table; the weights of `scripts/converter/facets/sureness.ts` are printed at the end
 *     --before DIR    and keeps what an older `seeds/` proposes for the notices that triggers were mended on since
 *     --from 0.9      another sureness from which readers are shown proposals
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { SHOWN_FROM } from "../converter/facets/sureness.ts";
import { writeFileWhole } from "../files/write-file.ts";
import { type Case, printCases, readCases } from "./facets/cases.ts";
import { collect } from "./facets/collect.ts";
import {
  choosing,
  figures,
  fitted,
  isLabelled,
  leavingOut,
  precision,
  recall,
  type Scored,
  scored,
  threshold,
} from "./facets/measure.ts";
import { isNotice } from "./facets/regulations.ts";

export const onlyByName = true;
/** The kept table, from which a test fits the weights anew. */
export const CASES = "tests/bench/facet-cases.tsv";

/** Prints the tables. */
export async function run(options: string[]): Promise<void> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args: options,
    options: {
      notices: { type: "string", multiple: true },
      write: { type: "boolean" },
      before: text,
      from: text,
    },
  });
  const from = Number(values.from ?? SHOWN_FROM);
  const absent = values.notices?.find((folder) => !existsSync(folder));
  if (absent !== undefined) {
    console.log(`left out: there is no folder "${absent}"`);
    return;
  }
  const kept = existsSync(CASES) ? readCases(readFileSync(CASES, "utf8")) : [];
  const cases = values.notices === undefined ? kept : gather(values.notices, values.before, kept);
  if (values.write) writeFileWhole(CASES, printCases(cases));
  const left = leavingOut(cases);
  printTable("each notice left out", left, from);
  const labelled = left.filter((one) => isLabelled(one) && isNotice(one));
  const facets = [...new Set(labelled.map(({ facet }) => facet))];
  const chosen = facets.map(
    (facet) => `${facet} ${threshold(labelled.filter((one) => one.facet === facet))}`,
  );
  printTable(
    `the threshold chosen without it, too (by all notices: ${chosen.join(", ")})`,
    choosing(cases.filter(isNotice)),
    from,
  );
  const aside = cases.filter(({ use }) => use === "aside");
  const known = fitted(cases.filter(({ use }) => use === "before"));
  printTable("those kept aside, by the fit of the others", scored(aside, known), from);
  console.log(
    `\nweights: [${fitted(cases)
      .map((weight) => weight.toFixed(4))
      .join(", ")}]`,
  );
}

/** The cases of today, with those from before triggers were mended. */
function gather(notices: readonly string[], before: string | undefined, kept: readonly Case[]): Case[] {
  const older =
    before === undefined
      ? kept.filter(({ use }) => use === "before")
      : collect(before, notices).flatMap((one) =>
          one.use === "read" ? [{ ...one, use: "before" as const }] : [],
        );
  return readCases(printCases([...collect("seeds", notices), ...older]));
}

function printTable(title: string, cases: readonly Scored[], from: number): void {
  console.log(
    `\n## ${title}\n${["proposed P", "R", `shown from ${from} P`, "R", "right", "wrong", ""].join("\t")}`,
  );
  const row = (name: string, of: (one: Case) => boolean) => {
    const own = cases.filter(of);
    if (own.length === 0) return;
    const [all, shown] = [figures(own, 0), figures(own, from)];
    const shares = [all, shown].flatMap((one) => [precision(one), recall(one)]).map((one) => one.toFixed(3));
    console.log([...shares, shown.right, shown.wrong, name].join("\t"));
  };
  for (const use of ["reviewed", "read", "aside", "last", "unseen"] as const)
    row(`all ${use}`, (one) => one.use === use);
  row("all labelled", isLabelled);
  for (const [kind, holds] of [
    ["notices", isNotice],
    ["regulations", (one: Case) => !isNotice(one)],
  ] as const) {
    row(`  ${kind}`, (one) => holds(one) && isLabelled(one));
    row(`  ${kind}, unseen`, (one) => holds(one) && one.use === "unseen");
  }
  for (const facet of new Set(cases.map((one) => one.facet)))
    row(`  notices, ${facet}`, (one) => one.facet === facet && isNotice(one) && isLabelled(one));
  for (const notice of new Set(cases.map((one) => one.notice)))
    row(`  ${notice}`, (one) => one.notice === notice);
}
