import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { measureMarkdown } from "../../../../data/markdown/measure.ts";
import { textResponse } from "../../../../data/text.ts";
import { measurePages } from "../../../../site/measure-pages.ts";
import { loadSite } from "../../../../site/site.ts";

export const getStaticPaths = (async () =>
  measurePages(await loadSite()).map((page) => ({
    params: { notice: page.notice.id, key: page.entry.measure.key },
    props: { page },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A measure as Markdown. */
export const GET: APIRoute<Props> = ({ props: { page } }) =>
  textResponse(measureMarkdown(page), "text/markdown");
