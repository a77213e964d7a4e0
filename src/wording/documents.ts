/** The documents that texts name. */
import { measureCount, timesCount } from "./sentences.ts";

export const documentWords = {
  name: "提到的文件",
  description: (documents: number) =>
    `已收录文件的原文里用书名号或文号提到的${documents}份文件：哪些措施提到，本站有没有收录。`,
  lead: (documents: number, papers: number) =>
    `原文用书名号或文号提到的文件共${documents}份${papers === 0 ? "" : `，另有证书、单证等名称${papers}个，列在最后`}。标题和文号照原文；原文没有写明是哪一份的，注明不明，不代为认定。没有书名号也没有文号的提法不在其内。`,
  jump: "本页各类",
  /** What is said below a title. */
  issuedBy: (issuer: string) => `原文写明的发布者：${issuer}。`,
  collected: "本站收录：",
  places: (times: number, measures: number) =>
    measures === 0 ? `提到${timesCount(times)}` : `提到${timesCount(times)}，${measureCount(measures)}`,
  /** Where a notice names it outside its measures. */
  around: "前言等处",
  shortHere: "此处用简称",
  /** Of a large collection, the page of one of them. */
  usesOf: (document: string) => `提到${document}之处`,
  titleAsPrinted: (title: string) => `《${title}》`,
};

/** How the list is parted, by what the texts say of who issued a document. */
export const documentGroupNames = {
  state: "国家制定、印发的",
  department: "国家部门印发的",
  place: "地方印发的",
  international: "国际公约和规则",
  unstated: "原文没有写明由谁印发的",
  short: "只写简称的",
  paper: "证书、单证和表格",
  other: "书名号里的其他名称",
};

/** What each group is, where its name doesn't say all. */
export const documentGroupNotes = {
  state: null,
  department: null,
  place: "按标题里的地名、“全市”等字样归入。",
  international: "按名称归入。",
  unstated: "标题、文号和前后文字都没有写明。",
  short: "同一份文件里没有写明简称指哪一份；两份文件里的同一简称分别列出。",
  paper: "书名号里是逐件签发、填写的证书、单证、表格，不是文件。",
  other: "原文没有写明是不是文件，名称也看不出来。",
};

/** What the texts leave open, by code. */
export const documentDoubts = {
  shortName: "简称：原文没有写明指哪一份文件。",
  numberOnly: "原文只写文号，没有写标题。",
  severalNumbers: "同一标题有几个文号，这里没有写文号，不能认定是哪一份。",
  titleOnly: "不同地方的文件都只写标题，没有文号和发布者，是否同一份文件不能认定。",
  severalNotices: "本站有几份同名文件，原文没有写明是哪一份。",
};
