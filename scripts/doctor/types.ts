/** Whether files come at all, under a type and in an encoding that browsers take. */
import { extname } from "node:path";
import { type Host, header, pageIn, written } from "./host.ts";
import { error, type Remark, warning } from "./remark.ts";

interface Expected {
  /** What browsers take. */
  type: RegExp;
  /** What a host should send. */
  best: string;
  /** Whether the site fails without it. */
  isNeeded: boolean;
  /** Whether Chinese is lost where the type doesn't say UTF-8. */
  isText?: true;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  ".html": { type: /^text\/html/, best: "text/html", isNeeded: true },
  ".js": { type: /^(?:text|application)\/(?:x-)?javascript/, best: "text/javascript", isNeeded: true },
  ".css": { type: /^text\/css/, best: "text/css", isNeeded: true },
  ".json": { type: /json/, best: "application/json", isNeeded: false },
  ".svg": { type: /^image\/svg\+xml/, best: "image/svg+xml", isNeeded: false },
  ".png": { type: /^image\/png/, best: "image/png", isNeeded: false },
  ".xml": { type: /xml/, best: "application/xml", isNeeded: false },
  ".txt": { type: /^text\/plain/, best: "text/plain", isNeeded: false, isText: true },
  ".md": { type: /^text\/(?:x-)?(?:markdown|plain)/, best: "text/markdown", isNeeded: false, isText: true },
  ".csv": { type: /^text\/csv/, best: "text/csv", isNeeded: false },
};

/** Files of any other kind, such as an operator's own. */
const OTHER: Expected = { type: /^/, best: "application/octet-stream", isNeeded: false };

/** The index's own kinds of files, which no host knows. */
const INDEX = new Set([".pf_meta", ".pf_index", ".pf_fragment", ".pagefind", ".bin"]);

export async function checkTypes(host: Host): Promise<Remark[]> {
  const byEnding = new Map<string, string>();
  // What stands at the address of the 404 page is the host's affair.
  for (const file of host.files)
    if (file !== "404.html" && !byEnding.has(extname(file))) byEnding.set(extname(file), file);
  // Pages are asked for by their folders.
  byEnding.set(".html", pageIn(host, "search/"));
  const remarks = await Promise.all([...byEnding].map(([ending, file]) => ofEnding(host, ending, file)));
  return [...remarks.flat(), ...(await refusedIndex(host, byEnding))];
}

async function ofEnding({ get }: Host, ending: string, file: string): Promise<Remark[]> {
  if (INDEX.has(ending)) return [];
  const answer = await get(written(file));
  const { type: wanted, best, isNeeded, isText } = EXPECTED[ending] ?? OTHER;
  const say = isNeeded ? error : warning;
  if (answer.status !== 200)
    return [
      say(
        `${file} 返回 ${answer.status}，${ending} 文件取不到；请查是否传完，并在主机的 MIME 类型里加上 ${ending}（${best}）。`,
      ),
    ];
  const type = header(answer, "content-type");
  const charset = /charset="?([\w-]+)/.exec(type)?.[1];
  if (!wanted.test(type))
    return [
      say(
        `${file} 的类型是“${type || "没有"}”，浏览器${isNeeded ? "不会照用" : "可能会下载或显示不出"}；请在主机的 MIME 类型里把 ${ending} 设为 ${best}。`,
      ),
    ];
  if (charset !== undefined && charset !== "utf-8" && charset !== "utf8" && (isNeeded || isText))
    return [
      error(
        `${file} 标着 charset=${charset}，而文件是 UTF-8，中文会成乱码；请把主机的默认字符集改为 utf-8，或去掉它。`,
      ),
    ];
  if (isText && charset === undefined)
    return [
      warning(
        `${file} 没有标字符集，直接打开时中文会成乱码；请让主机给 ${ending} 标 ${best}; charset=utf-8。`,
      ),
    ];
  return [];
}

async function refusedIndex({ get }: Host, byEnding: ReadonlyMap<string, string>): Promise<Remark[]> {
  const files = [...byEnding].filter(([ending]) => INDEX.has(ending));
  const answers = await Promise.all(
    files.map(async ([ending, file]) => [ending, await get(written(file))] as const),
  );
  const refused = answers.filter(([, { status }]) => status !== 200);
  if (refused.length === 0) return [];
  const endings = refused.map(([ending]) => ending).join("、");
  return [
    warning(
      `索引文件（${endings}）返回 ${refused[0]?.[1].status}，检索只好下载全部原文逐字查找，慢而费流量；请在 MIME 类型里加上这些扩展名，设为 application/octet-stream（IIS 用 docs/hosting/web.config）。`,
    ),
  ];
}
