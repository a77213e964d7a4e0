import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { jsonResponse } from "../../../data/json.ts";
import { noticeRecord } from "../../../data/notice-record.ts";
import { pagesOf } from "../../../inputs/inputs.ts";

export const getStaticPaths = (() =>
  pagesOf("notice").map(({ input }) => ({
    params: { notice: input.notice.id },
    props: { page: input },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** One notice with its measures. */
export const GET: APIRoute<Props> = ({ props: { page } }) =>
  jsonResponse({ ...noticeRecord(page.notice), measures: page.measures.map(({ measure }) => measure) });
