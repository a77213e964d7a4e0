import { pairMarkdown } from "../../../../data/markdown/comparison.ts";
import { textFileRoute } from "../../../../data/text-files.ts";
import { pagesOf } from "../../../../inputs/inputs.ts";

/** Two compared notices as Markdown. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/markdown", () =>
  pagesOf("pair").map(({ path: page, input }) => ({
    params: { first: input.notices[0].id, second: input.notices[1].id },
    page,
    print: () => pairMarkdown(input),
  })),
);
