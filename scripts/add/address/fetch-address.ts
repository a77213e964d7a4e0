/** What is at a web address, byte for byte, within limits. */
import { networkFault } from "../../network-fault.ts";
import { AddError } from "../extractor.ts";

export interface FetchLimits {
  /** Milliseconds for all of it, redirects included. */
  time: number;
  bytes: number;
  redirects: number;
}

const MEGABYTE = 1_048_576;
export const FETCH_LIMITS: FetchLimits = { time: 60_000, bytes: 64 * MEGABYTE, redirects: 10 };

/** What a host gave. */
export interface Fetched {
  bytes: Uint8Array;
  /** Where it came from in the end, without a place within the page. */
  address: string;
  /** Its media type in lower case, without parameters; empty where the host states none. */
  media: string;
  /** The encoding that the host states; `null` where it states none, or its own default. */
  charset: string | null;
  /** The name that the host gives it as a file. */
  disposition: string | null;
}

/** What no notice comes as. */
const NO_DOCUMENT =
  /^(?:video|audio|font|model)\/|^text\/(?:css|javascript)$|^application\/(?:[\w.+-]*json|javascript)$/;

const HEADERS = {
  "user-agent": "Mozilla/5.0 (compatible; policy-site add)",
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "accept-language": "zh-CN,zh;q=0.9",
  // What is kept is what was sent.
  "accept-encoding": "identity",
};

const SAVE = "把网页另存为 .html 或 .mhtml（文件则下载下来）后再添加";
const IN_BROWSER = `请在浏览器里打开，${SAVE}`;

/** Whether a source that is to be added is an address: anything with a scheme, which no path of a file begins with. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source);
}

/**
 * Asks for an address and gives what comes. Addresses within the editor's own network are asked for like any: it is an
 * editor who chose them, on their own machine.
 * @throws AddError where nothing comes that could be a notice
 */
export async function fetchAddress(source: string, limits: FetchLimits = FETCH_LIMITS): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.time);
  let url = parse(source, source);
  try {
    for (let hop = 0; hop <= limits.redirects; hop += 1) {
      const response = await ask(url, signal);
      const target = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && target !== null) {
        await response.body?.cancel();
        url = parse(URL.canParse(target, url) ? new URL(target, url).href : target, source);
        continue;
      }
      return await take(response, url, source, limits);
    }
  } catch (error) {
    if (error instanceof AddError) throw error;
    const problem = `没有取到（${networkFault(error, limits.time)}）`;
    throw new AddError(source, problem, `请核对网址和网络，浏览器里打得开的，${SAVE}`);
  }
  throw new AddError(source, `一直被转来转去（超过 ${limits.redirects} 次）`, IN_BROWSER);
}

/** Asks, once more where a connection breaks that was kept from before. */
async function ask(url: URL, signal: AbortSignal): Promise<Response> {
  const options = { headers: HEADERS, redirect: "manual", signal } as const;
  try {
    return await fetch(url, options);
  } catch (error) {
    if (signal.aborted) throw error;
    return await fetch(url, options);
  }
}

/** An address that can be asked for. @throws AddError */
function parse(address: string, source: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    const what =
      address === source ? "不是 http 或 https 网址" : `转到了“${address}”，不是 http 或 https 网址`;
    throw new AddError(source, what, "请核对网址，应以 http:// 或 https:// 开头");
  }
  if (url.username !== "" || url.password !== "")
    throw new AddError(source, "里写有用户名或密码", "请在浏览器里登录后另存为 .html，再添加");
  url.hash = "";
  return url;
}

/** @throws AddError where it isn't what was asked for, or more than a notice has */
async function take(response: Response, url: URL, source: string, limits: FetchLimits): Promise<Fetched> {
  const type = response.headers.get("content-type") ?? "";
  const media = type.split(";")[0]?.trim().toLowerCase() ?? "";
  const problem =
    response.status !== 200
      ? `没有取到：主机回应 ${response.status}${STATUSES[response.status] ?? ""}`
      : NO_DOCUMENT.test(media)
        ? `是 ${media}，不是网页或文件`
        : null;
  if (problem !== null) {
    await response.body?.cancel();
    throw new AddError(source, problem, `请核对网址，浏览器里打得开的，${SAVE}`);
  }
  const bytes = await readBody(response, source, limits);
  const address = url.href;
  return {
    bytes,
    address,
    media,
    charset: charsetOf(type),
    disposition: response.headers.get("content-disposition"),
  };
}

const STATUSES: Readonly<Record<number, string>> = {
  401: "（要登录）",
  403: "（不让取）",
  404: "（没有这个页面）",
  410: "（页面已经撤下）",
  412: "（要先在浏览器里验证）",
  429: "（取得太频繁）",
  500: "（主机出错）",
  502: "（主机出错）",
  503: "（暂不可用）",
  504: "（主机出错）",
};

async function readBody(response: Response, source: string, limits: FetchLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > limits.bytes)
      throw new AddError(
        source,
        `大于 ${limits.bytes / MEGABYTE} MB`,
        "请核对网址；确是文件的，请下载下来后再添加",
      );
    chunks.push(chunk);
  }
  if (size === 0) throw new AddError(source, "没有取到：主机什么都没有给", IN_BROWSER);
  return new Uint8Array(Buffer.concat(chunks));
}

/** Hosts that state ISO-8859-1 state it of everything, which is no Chinese page's encoding. */
function charsetOf(type: string): string | null {
  const charset = /;\s{0,20}charset\s{0,20}=\s{0,20}"?([\w-]{1,40})/i.exec(type)?.[1];
  if (charset === undefined) return null;
  try {
    return new TextDecoder(charset).encoding === "windows-1252" ? null : charset;
  } catch {
    return null;
  }
}
