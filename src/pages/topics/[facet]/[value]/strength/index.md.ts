import { strengthMarkdown } from "../../../../../data/markdown/strength.ts";
import { textFileRoute } from "../../../../../data/text-files.ts";
import { pagesOf } from "../../../../../inputs/inputs.ts";

/** How strongly each place promises something, as Markdown. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/markdown", () =>
  pagesOf("strength").map(({ path: page, input }) => ({
    params: { facet: input.facet.id, value: input.value.id },
    page,
    print: () => strengthMarkdown(input),
  })),
);
