import { pairCsv } from "../../../../data/comparison-csv.ts";
import { textFileRoute } from "../../../../data/text-files.ts";
import { pagesOf } from "../../../../inputs/inputs.ts";

/** Two compared notices as a table. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/csv", () =>
  pagesOf("pair").map(({ path: page, input }) => ({
    params: { first: input.notices[0].id, second: input.notices[1].id },
    page,
    print: () => pairCsv(input),
  })),
);
