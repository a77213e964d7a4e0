/**
 * What a government portal prints around a notice: controls, ways through the
 * site and the imprint at its foot. None of it is the notice's own text.
 */
import type { Line } from "./line.ts";
import { readMarker } from "./markers.ts";
import { simplify } from "./simplify.ts";
import type { Mapped } from "./text.ts";

/** Controls of a page, alone or several on a line. */
const CONTROL =
  "打印(?:本页|页面)?|关闭(?:本页|窗口|页面)?|返回(?:顶部|首页|列表|上一页)?|分享(?:到)?|下载|收藏(?:本页)?|加入收藏|我要收藏|取消收藏|我要纠错|我要评论|大字版|无障碍(?:阅读|浏览)?|繁体(?:版)?|简体(?:版)?|微信|微博|新浪微博|QQ空间|腾讯微博|扫一扫";
const BRACKET = "[【】\\[\\]（）()|｜\\s]";

/**
 * Lines that are never a notice's own text: controls of government portals and
 * leftovers of text extraction, each a whole line.
 */
const FURNITURE: readonly RegExp[] = [
  new RegExp(`^${BRACKET}*(?:(?:${CONTROL})[:：]?${BRACKET}*)+$`, "u"),
  /^(打印|关闭|分享|返回顶部|返回|下载|收藏本页|加入收藏)(本页|窗口|页面)?$/,
  /^(字体大小|字体|字号)[\s:：大中小]*(打印|关闭)?$/,
  /^[【[]?\s*(?:字体|字号|字体大小)\s*[:：](?:大|中|小|默认|超大|特大|打印|关闭|分享|[\s|｜\]】[【])+$/u,
  /^[【[]?\s*(大|中|小|打印|关闭|字体)(\s*(大|中|小|打印|关闭|字体))*\s*[\]】]?$/,
  /^(?:手机)?扫一扫.{0,20}$/,
  /^(浏览|阅读|访问|点击)(次数|量)\s*[:：]\s*\d+\s*次?$/,
  /^(上一篇|上一条|下一篇|下一条|相关(链接|文档|解读|稿件|文章|新闻|政策))\s*[:：]?.{0,60}$/,
  /^(政策解读|政策原文|政策文件|首页)$/,
  /^(?:正文|正文内容|全文|详细内容|文件内容)\s*[:：]?$/,
  /^(当前|您的|您当前的|现在的)位置\s*[:：].{0,80}$/,
  /^首页\s*[>＞»›/\\|-].{0,80}$/u,
  /^# Page \d+:?$/,
  /^[—–－-]+\s*\d{1,4}\s*[—–－-]+$/,
  /^第\s*\d{1,4}\s*页((?:\s*[,，/])?\s*共\s*\d{1,4}\s*页)?$/,
];

/** Whether a line is a page's and no notice's, wherever it stands. */
export function isFurniture(text: string): boolean {
  return text.length <= 100 && FURNITURE.some((pattern) => pattern.test(text));
}

const PAGE_NUMBER = /^(?:[—–－-]+\s*\d{1,4}\s*[—–－-]+|第\s*\d{1,4}\s*页.{0,16}|# Page \d+:?)$/u;
const LONGEST_HEAD = 60;

/**
 * Lines that a page prints at its top: one of the text's first lines again right
 * behind a page number, where a paragraph goes on over the page's end or where
 * it comes more than once.
 */
export function runningHeads(lines: readonly Line[]): Set<Line> {
  const own = lines.filter(({ text }) => !isFurniture(text.text));
  const first = new Set(own.slice(0, 3).map(({ text }) => text.text));
  const candidates = lines.filter(({ text }, index) => {
    const before = lines[index - 1]?.text.text;
    return (
      before !== undefined && PAGE_NUMBER.test(before) && text.length <= LONGEST_HEAD && first.has(text.text)
    );
  });
  const isTorn = (line: Line) => {
    const above = own[own.indexOf(line) - 1]?.text.text ?? "";
    return !/[。；：！？）)]$/u.test(above) && above.length > 12;
  };
  const times = new Map<string, number>();
  for (const { text } of candidates) times.set(text.text, (times.get(text.text) ?? 0) + 1);
  return new Set(candidates.filter((line) => (times.get(line.text.text) ?? 0) > 1 || isTorn(line)));
}

/** What only a site's foot says. */
const FOOT =
  /版权所有|版权声明|copyright|©|ICP\s*备|ICP\s*证|公网安备|网站标识码|政府网站.{0,4}找错|网站地图|网站声明|关于我们|联系我们|技术支持\s*[:：]|返回顶部|友情链接|网站支持\s*IPv6|^(?:网站)?(?:主办|承办|协办|运维|维护|建设|开发)(?:单位|方)?\s*[:：]|^(?:上一篇|上一条|下一篇|下一条)|^(?:手机)?扫一扫|^分享(?:到|至)|^责任编辑\s*[:：]|^相关(?:链接|附件|解读|文档|稿件|文章|政策|阅读)\s*[:：]?$|^[【[]\s*(?:关闭|打印)/iu;
/** What stands in a foot, but could also stand in a notice. */
const BESIDE =
  /^(?:来源|信息来源|稿件来源|文章来源|编辑|作者|审核|审校|校对|初审|复审|终审|供稿|撰稿|监制|地址|邮编|邮政编码|电话|传真|联系电话|邮箱|电子邮箱|网址|办公时间|服务热线|浏览次数|访问量)\s*[:：]/u;
/** Who answers for a measure, and other labels that a notice ends with: no foot reaches above them. */
const OWN_LABEL =
  /^[（(【[]?\s*(?:责任|牵头|配合|负责|落实|实施|完成|参与|协同)[\p{Script=Han}]{0,6}\s*[:：]/u;
const DATE = /^[（(]?\s*[\d〇零○一二三四五六七八九十]{4}\s*年.{2,12}日\s*[）)]?$/u;
/** The host of a site, as 主办单位 names it at its foot; elsewhere it hosts an event. */
const HOST = /^主办(?:单位)?\s*[:：].{0,30}(?:政府|办公室|办公厅|管委会|管理委员会|网站)/u;
const LONGEST = 120;

/**
 * Parts a page's foot from a text: from the first line that only a foot has,
 * with what can stand beside it, to the end. Links to attachments stay.
 */
export function takePageFoot(lines: readonly Line[]): { lines: Line[]; foot: Mapped[] } {
  let first = lines.length;
  while (first > 0 && isFootLike(lines[first - 1])) first -= 1;
  const region = lines.slice(first);
  const from = region.findIndex(({ text }) => isFoot(text.text));
  const hasProof = region.some(({ text }) => isFoot(text.text) && !isHostOfSomething(text.text));
  if (from < 0 || !hasProof) return { lines: [...lines], foot: [] };
  let start = first + from;
  while (start > first && BESIDE.test(lines[start - 1]?.text.text ?? "")) start -= 1;
  const rest = lines.slice(start);
  return {
    lines: [...lines.slice(0, start), ...rest.filter(isAttachment)],
    foot: rest.filter((line) => !isAttachment(line)).map(({ text }) => text),
  };
}

function isFoot(text: string): boolean {
  return FOOT.test(simplify(text));
}

/** 主办单位：某协会 alone may be a notice's own. */
function isHostOfSomething(text: string): boolean {
  return /^(?:主办|承办|协办)(?:单位|方)?\s*[:：]/u.test(text) && !HOST.test(text);
}

function isAttachment({ text }: Line): boolean {
  return isFileLink(text.text) || /^附\s*[件表]/u.test(text.text);
}

/** A line of a list of links, of an imprint, or of what stands beside them. */
function isFootLike(line: Line | undefined): boolean {
  const text = line?.text.text;
  if (text === undefined || text.length > LONGEST) return false;
  if (isFoot(text) || isFurniture(text) || BESIDE.test(text) || isFileLink(text)) return true;
  if (OWN_LABEL.test(text) || DATE.test(text) || /[。；;]/u.test(text)) return false;
  const marker = readMarker(text);
  return marker === null || marker.length === text.length;
}

const FILE_LINK =
  /^[^。；]{1,100}\.(?:docx?|xlsx?|pptx?|wps|et|ofd|pdf|zip|rar|jpg|png|tif)["”》]?(?:\s*(?:[（(【[]\s*)?(?:下载|点击下载|预览|查看|\d[\d.]*(?:\s*[KMkm])?[Bb]?)[^。；]{0,20})?$/iu;

/** A line that is the name of a file, as portals link to it: 附件：某某目录.docx 下载 */
export function isFileLink(text: string): boolean {
  return text.length <= LONGEST && FILE_LINK.test(text);
}
