import { noticeMarkdown } from "../../../data/markdown/notice.ts";
import { textFileRoute } from "../../../data/text-files.ts";
import { pagesOf } from "../../../inputs/inputs.ts";

/** A notice as Markdown. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/markdown", () =>
  pagesOf("notice").map(({ input }) => ({
    params: { notice: input.notice.id },
    print: () => noticeMarkdown(input),
  })),
);
