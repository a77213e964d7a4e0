import { measureMarkdown } from "../../../../data/markdown/measure.ts";
import { textFileRoute } from "../../../../data/text-files.ts";
import { pagesOf } from "../../../../inputs/inputs.ts";

/** A measure as Markdown. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/markdown", () =>
  pagesOf("measure").map(({ input }) => ({
    params: { notice: input.notice.id, key: input.measure.key },
    print: () => measureMarkdown(input),
  })),
);
