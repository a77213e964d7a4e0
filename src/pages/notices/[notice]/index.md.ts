import { noticeMarkdown } from "../../../data/markdown/notice.ts";
import { withdrawnNoticeMarkdown } from "../../../data/markdown/withdrawn.ts";
import { textFileRoute } from "../../../data/text-files.ts";
import { pagesOf } from "../../../inputs/inputs.ts";

/** A notice as Markdown, or what is said where one was withdrawn. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/markdown", () => [
  ...pagesOf("notice").map(({ path: page, input }) => ({
    params: { notice: input.notice.id },
    page,
    print: () => noticeMarkdown(input),
  })),
  ...pagesOf("withdrawnNotice").map(({ path: page, input: { withdrawal, measures } }) => ({
    params: { notice: withdrawal.id },
    page,
    print: () => withdrawnNoticeMarkdown(withdrawal, measures),
  })),
]);
