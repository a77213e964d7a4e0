/** The edition for disks: what its pages and the texts beside them say of it. */
import { originalPrevails } from "./common.ts";
import { quoted } from "./quotation.ts";
import { day } from "./sentences.ts";

/** Of which publication an edition is. */
export interface EditionOf {
  /** What the site calls itself. */
  title: string;
  /** The day on which the newest notice came in; `null` for a collection without notices. */
  asOf: string | null;
  /** The hash of the publication. */
  site: string;
  /** Where the site is published, if that is known. */
  address: string | null;
}

const asOfWords = ({ asOf }: EditionOf) => (asOf === null ? "" : `，收录截至${day(asOf)}`);
const fromWords = ({ title, address }: EditionOf) =>
  address === null ? `取自${quoted(title)}` : `取自 ${address}`;

export const packWords = {
  /** A line at the foot of every page. */
  foot: (edition: EditionOf) => `离线版${asOfWords(edition)}，${fromWords(edition)}，版本 ${edition.site}。`,
  /** Stands behind the name of something that isn't in the edition. */
  leftOut: "（离线版未收）",
  enter: "进入网站",
  /** What the first page says, where its script can't lead on to the site. */
  unpack: "如果打不开：请先把整个压缩包解压到一个文件夹，再打开解压出来的 index.html。",
  /** The text beside the first page, line by line. */
  readme: (edition: EditionOf) => [
    `${edition.title}（离线版）`,
    "",
    "怎样打开：把整个压缩包解压到一个文件夹，再双击其中的 index.html。不需要网络，也不需要安装什么。",
    "可以阅读、检索、筛选、使用适用查询和打印；可以拷贝给别人，请连同 site 文件夹一起拷贝。",
    "",
    ...(edition.asOf === null ? [] : [`收录截至：${day(edition.asOf)}`]),
    `来自：${edition.address ?? `${quoted(edition.title)}（没有填写网站地址）`}`,
    `版本：${edition.site}`,
    "",
    "没有收入的：供程序使用的数据文件、Markdown 文本和来源文件的原件。",
    `此后网站如有更新，离线版不会跟着变；${originalPrevails}。`,
  ],
};
