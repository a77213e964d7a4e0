import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { noticeMarkdown } from "../../../data/markdown/notice.ts";
import { textResponse } from "../../../data/text.ts";
import { loadSite } from "../../../site/site.ts";

export const getStaticPaths = (async () => {
  const { notices } = await loadSite();
  return notices.map((entry) => ({ params: { notice: entry.notice.id }, props: { entry } }));
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** A notice as Markdown. */
export const GET: APIRoute<Props> = ({ props: { entry } }) =>
  textResponse(noticeMarkdown(entry), "text/markdown");
