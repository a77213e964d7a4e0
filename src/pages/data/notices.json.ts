import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { noticeRecord } from "../../data/notice-record.ts";
import { loadSite } from "../../site/site.ts";

/** All notices. */
export const GET: APIRoute = () => {
  const { notices } = loadSite();
  return jsonResponse(notices.map(({ notice }) => noticeRecord(notice)));
};
