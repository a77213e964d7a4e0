import { familyMarkdown } from "../../../../data/markdown/comparison.ts";
import { textFileRoute } from "../../../../data/text-files.ts";
import { pagesOf } from "../../../../inputs/inputs.ts";

/** All versions of a measure as Markdown. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/markdown", () =>
  pagesOf("family").map(({ path: page, input }) => ({
    params: { family: page.split("/")[2] ?? "" },
    page,
    print: () => familyMarkdown(input),
  })),
);
