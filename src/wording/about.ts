/** What the page about the site says beside its prose. */
import { originalPrevails } from "./common.ts";
import { frameWords } from "./frame.ts";

export const aboutWords = {
  title: "关于本站",
  description: `本站是什么，文件怎样整理，有哪些局限。非官方网站，${originalPrevails}。`,
  download: <Link>(data: Link) => ["全部数据可以", data, "。"],
  downloadLink: "下载",
  contact: (contact: string) => `遇到障碍，请联系：${contact}。`,
  feedback: `也可以用文件和措施页上的“${frameWords.report}”告诉我们。`,
  noContact: "本站尚未设置联系方式。",
  statementOn: "本说明的日期：",
};
