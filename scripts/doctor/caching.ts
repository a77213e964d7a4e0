/** Whether caches keep what they may, and ask again for what they must. */
import { BUILD_FILE, BUILD_SCRIPT } from "../../src/model/build-set.ts";
import type { Answer } from "../verify/published-copy.ts";
import { type Host, header, pageIn, text, written } from "./host.ts";
import { error, hint, type Remark, warning } from "./remark.ts";

const DAY = 86_400;
/** A page that is kept longer than this shows readers yesterday's site. */
const PAGE_LIMIT = 3600;
/** What some hosts set for all files alike; a publication is seen so much later. */
const BUILD_LIMIT = 600;

export async function checkCaching(host: Host): Promise<Remark[]> {
  return [
    ...(await naming(host)),
    ...(await staleness(host)),
    ...(await pages(host)),
    ...(await hashed(host)),
    ...(await absent(host)),
  ];
}

/** A hashed file that isn't there yet must be had once it is uploaded. */
async function absent({ get }: Host): Promise<Remark[]> {
  const answer = await get(`assets/bu-cun-zai-${Date.now()}.js`);
  const seconds = freshFor(answer);
  if (answer.status === 200 || seconds === null || seconds <= PAGE_LIMIT) return [];
  return [
    warning(
      `assets/ 里不存在的文件返回 ${answer.status}，却允许缓存 ${seconds} 秒：上传途中谁取过一次，传完以后也取不到；请只给存在的文件设长期缓存（nginx 的 add_header 不加 always）。`,
    ),
  ];
}

/** How many seconds caches may keep an answer; `null` where it isn't said. */
export function freshFor(answer: Answer): number | null {
  const control = header(answer, "cache-control");
  if (/no-cache|no-store/.test(control)) return 0;
  const seconds =
    /(?:^|[\s,])s-maxage=(\d+)/.exec(control)?.[1] ?? /(?:^|[\s,])max-age=(\d+)/.exec(control)?.[1];
  if (seconds !== undefined) return Number(seconds);
  const expires = Date.parse(answer.headers.get("expires") ?? "");
  if (Number.isNaN(expires)) return null;
  return Math.max(0, (expires - (Date.parse(answer.headers.get("date") ?? "") || Date.now())) / 1000);
}

async function naming({ get }: Host): Promise<Remark[]> {
  const found: Remark[] = [];
  for (const file of [BUILD_FILE, BUILD_SCRIPT]) {
    const answer = await get(file);
    if (answer.status !== 200) continue;
    const seconds = freshFor(answer);
    const set = "请给 build.json 和 build.js 设 Cache-Control: no-cache";
    if (seconds === null)
      found.push(
        warning(`${file} 没有 Cache-Control，中间的缓存可能一直给旧的，网站更新后检索会跟不上；${set}。`),
      );
    else if (seconds > BUILD_LIMIT)
      found.push(error(`${file} 允许缓存 ${seconds} 秒，网站更新后检索会按旧的来；${set}。`));
    else if (seconds > 0)
      found.push(
        hint(
          `${file} 允许缓存 ${seconds} 秒，网站更新后检索会晚这么久；主机能设的，${set}（GitHub Pages 不能设）。`,
        ),
      );
  }
  return found;
}

/** What a cache on the way gives, and what lies behind it. */
async function staleness({ get }: Host): Promise<Remark[]> {
  const [kept, now] = [await get(BUILD_FILE), await get(`${BUILD_FILE}?${Date.now()}`)];
  if (kept.status !== 200 || now.status !== 200 || text(kept) === text(now)) return [];
  return [
    error(
      `${BUILD_FILE} 给的是旧的（加个参数再取就不同），CDN 缓存着上一次的；请刷新 CDN 缓存，并把 build.json、build.js 设为不缓存。`,
    ),
  ];
}

async function pages(host: Host): Promise<Remark[]> {
  const seconds = freshFor(await host.get(pageIn(host, "")));
  if (seconds === null)
    return [
      warning(
        "网页没有 Cache-Control，缓存多久由浏览器猜，更正和撤回可能几天后才看得到；请给网页设 Cache-Control: no-cache（每次问一声有没有变）。",
      ),
    ];
  if (seconds <= PAGE_LIMIT) return [];
  return [
    warning(
      `网页允许缓存 ${seconds} 秒（约 ${Math.round(seconds / 3600)} 小时），更正和撤回要这么久读者才看得到；请改为 Cache-Control: no-cache 或 max-age=600 以内。`,
    ),
  ];
}

async function hashed({ get, set, files }: Host): Promise<Remark[]> {
  const named = [set?.files.searchTexts, files.find((file) => /^assets\/.*\.css$/.test(file))];
  for (const file of named.flatMap((one) => one ?? [])) {
    const answer = await get(written(file));
    if (answer.status !== 200) continue;
    if (header(answer, "cache-control").includes("no-store"))
      return [
        warning(
          `${file} 不许缓存，读者每次都要重新下载；文件名里有内容的哈希，请设 Cache-Control: public, max-age=31536000, immutable。`,
        ),
      ];
    if ((freshFor(answer) ?? 0) < 30 * DAY)
      return [
        hint(
          `assets/、pagefind/ 和 finder/ 下的脚本文件名里有内容的哈希，可以长期缓存；请设 Cache-Control: public, max-age=31536000, immutable。`,
        ),
      ];
  }
  return [];
}
