import { documentGroupMarkdown, documentUsesMarkdown } from "../../data/markdown/documents.ts";
import { textFileRoute } from "../../data/text-files.ts";
import { pagesOf } from "../../inputs/inputs.ts";
import { paths } from "../../model/address.ts";
import { documentsMarkdownPath } from "../../model/file-addresses.ts";

/** Of a large collection, the pages of its groups of documents and of each document as Markdown. */
export const { getStaticPaths, GET, textFiles } = textFileRoute("text/markdown", () => [
  ...pagesOf("documentGroup").map(({ path: page, input }) => ({
    params: { file: fileOf(page) },
    page,
    print: () => documentGroupMarkdown(input),
  })),
  ...pagesOf("documentUses").map(({ path: page, input }) => ({
    params: { file: fileOf(page) },
    page,
    print: () => documentUsesMarkdown(input),
  })),
]);

/** The file beside a page, below the list's folder and without its ending. */
function fileOf(page: string): string {
  return documentsMarkdownPath(page).slice(paths.documents.length, -".md".length);
}
