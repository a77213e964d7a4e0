import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { noticeMarkdown } from "../../../data/markdown/notice.ts";
import { textResponse } from "../../../data/text.ts";
import { pagesOf } from "../../../inputs/inputs.ts";

export const getStaticPaths = (() =>
  pagesOf("notice").map(({ input }) => ({
    params: { notice: input.notice.id },
    props: { page: input },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A notice as Markdown. */
export const GET: APIRoute<Props> = ({ props: { page } }) =>
  textResponse(noticeMarkdown(page), "text/markdown");
