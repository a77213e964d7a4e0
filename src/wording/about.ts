/** What the page about the site says beside its prose. */
import { originalPrevails } from "./common.ts";
import { frameWords } from "./frame.ts";
import { quoted } from "./quotation.ts";

export const aboutWords = {
  title: "关于本站",
  /** `standing` is what the site is; without one it isn't official. */
  description: (standing: string | null) =>
    `本站是什么，文件怎样整理，有哪些局限。${standing ?? "非官方网站"}，${originalPrevails}。`,
  purpose: (subject: string) =>
    `本站把已公开的${subject}文件逐条整理：一条措施一页，一份文件一页。每条措施有固定的编号和地址，便于查找、引用和比对。`,
  notOfficial: "本站不是官方网站",
  unofficial: <Words>(notOfficial: Words) => [notOfficial, "，与任何发布机关没有关系。"],
  download: <Link>(data: Link) => ["全部数据可以", data, "。"],
  downloadLink: "下载",
  contact: (contact: string) => `遇到障碍，请联系：${contact}。`,
  feedback: `也可以用文件和措施页上的${quoted(frameWords.report)}告诉我们。`,
  noContact: "本站尚未设置联系方式。",
};
