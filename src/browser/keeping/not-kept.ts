/** The page that stands in the place of one that can neither be fetched nor is kept. */

import { paths } from "../../model/paths.ts";
import { retry } from "../../wording/common.ts";
import { keepingPage, notKeptPage as words } from "../../wording/keeping.ts";
import { partNames } from "../../wording/site-parts.ts";
import { addressOf, type KeptBuild } from "./kept-build.ts";

/** It names what can be opened; nothing in it is of the collection. */
export async function notKept(kept: KeptBuild | null): Promise<Response> {
  const ways: [path: string, name: string][] = [
    [paths.home, partNames.home],
    [paths.search, partNames.search],
    [paths.offline, keepingPage.name],
  ];
  const links: string[] = [];
  for (const [path, name] of ways)
    if (await kept?.cache.match(addressOf(path))) links.push(`<a href="${addressOf(path)}">${name}</a>`);
  const open = links.length > 0 ? `<p>${words.kept}${links.join("　")}</p>` : "";
  return new Response(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${words.title}</title></head><body><h1>${words.title}</h1><p>${words.said}</p>${open}<p><a href="">${retry}</a></p></body></html>`,
    { status: 503, headers: { "content-type": "text/html; charset=utf-8" } },
  );
}
