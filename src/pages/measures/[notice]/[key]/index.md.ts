import { measureMarkdown } from "../../../../data/markdown/measure.ts";
import { withdrawnMeasureMarkdown } from "../../../../data/markdown/withdrawn.ts";
import { textFileRoute } from "../../../../data/text-files.ts";
import { pagesOf } from "../../../../inputs/inputs.ts";
import { parseMeasureId } from "../../../../model/address.ts";

/** A measure as Markdown, or what is said where one was withdrawn. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/markdown", () => [
  ...pagesOf("measure").map(({ path: page, input }) => ({
    params: { notice: input.notice.id, key: input.measure.key },
    page,
    print: () => measureMarkdown(input),
  })),
  ...pagesOf("moved").flatMap(({ path: page, input: { moved, withdrawal } }) => {
    const id = parseMeasureId(moved.id);
    if (id === null || withdrawal === null) return [];
    return [
      {
        params: { notice: id.notice, key: id.key },
        page,
        print: () => withdrawnMeasureMarkdown(withdrawal, moved.id),
      },
    ];
  }),
]);
