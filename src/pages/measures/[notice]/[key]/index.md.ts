import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { measureMarkdown } from "../../../../data/markdown/measure.ts";
import { textResponse } from "../../../../data/text.ts";
import { pagesOf } from "../../../../inputs/inputs.ts";

export const getStaticPaths = (() =>
  pagesOf("measure").map(({ input }) => ({
    params: { notice: input.notice.id, key: input.measure.key },
    props: { page: input },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A measure as Markdown. */
export const GET: APIRoute<Props> = ({ props: { page } }) =>
  textResponse(measureMarkdown(page), "text/markdown");
