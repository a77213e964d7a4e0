/**
 * What a name between 《 and 》 names: a document, a paper that is issued or
 * filled in a single case (certificate, form, waybill), or something else. What the text says of
 * it decides first (印发《…登记表》, 填写《…意见》, 《…》系统), then the word that the name ends with.
 */

export type TitleKind = "document" | "paper" | "other";

/** What kinds of documents are called. */
const GENRES =
  "法|条例|规定|办法|细则|规则|规范|标准|指南|指引|手册|目录|名录|清单|名单|方案|计划|规划|纲要|意见|措施|举措|通知|公告|通告|公报|函|批复|决定|决议|命令|令|公约|协定|议定书|条约|协议|备忘录|章程|制度|要点|分工|准则|规程|流程|政策|条款|通则|白皮书|蓝皮书|纪要|汇编|倡议|宣言|声明|工作报告|要求|标准体系|若干条|[一二三四五六七八九十0-9]条";
/** What papers are called that are issued or filled in for one case. */
const PAPERS =
  "证|证书|证明|证明书|凭证|执照|批件|批文|决定书|通知书|告知书|承诺书|申请书|申报书|委托书|授权书|协议书|责任书|建议书|意见书|确认书|认定书|说明书|报告书|缴款书|声明书|备案书|判决书|裁定书|回执|回单|单|单证|表|报告|标签|发票|收据|台账|合同|护照|签证|章";
const DOCUMENT_END = new RegExp(`(?:${GENRES})$`, "u");
const PAPER_END = new RegExp(`(?:${PAPERS})$`, "u");

/** Directly before the name: it is issued to many, or acted upon. */
const ISSUED =
  /(?:印发|发布|公布|出台|制定|修订|编制|落实|贯彻|根据|依据|按照|依照|遵照|执行|动态调整|实施)(?:了|的|好|修订后的|新版|新修订的)?$/u;
/** Directly before the name: it is made out or handed in for a case. */
const MADE_OUT =
  /(?:出具|签发|核发|颁发|制发|申领|领取|填写|填报|填制|提交|递交|打印|开具|取得|持有|持|凭|凭借|送达|换发|补发|缴销|出示)(?:的|了|有)?$/u;
/** Directly behind the name. */
const SYSTEM =
  /^(?:等)?(?:信息|管理|服务|申报)?(?:系统|平台|模块|栏目|专栏|节目|期刊|杂志|报纸|软件|小程序|数据库|APP|app|网站|频道)/u;

/** What a name names, given the words before and behind it; `numbered` where a 文号 stands with it. */
export function titleKind(
  title: string,
  around: { before: string; behind: string; numbered: boolean },
): TitleKind {
  if (around.numbered) return "document";
  if (SYSTEM.test(around.behind)) return "other";
  const name = withoutEdition(title);
  const isPaper = PAPER_END.test(name) && !DOCUMENT_END.test(name);
  if (MADE_OUT.test(around.before)) return "paper";
  if (isPaper) return ISSUED.test(around.before) && !isCertificate(name) ? "document" : "paper";
  return DOCUMENT_END.test(name) || ISSUED.test(around.before) ? "document" : "other";
}

/** Nobody acts by a certificate: 根据《…许可证》 names the paper all the same. */
function isCertificate(name: string): boolean {
  return /(?:证|证书|证明|证明书|执照|凭证|决定书)$/u.test(name);
}

/** A name without the edition at its end: （试行）, （2023—2025年）, 2.0版. */
export function withoutEdition(title: string): string {
  return title
    .replace(/[（(][^（()）]{0,40}[)）]$/u, "")
    .replace(/(?:第?[一二三四五六七八九十0-9.]{1,6})?(?:版|修订版|修订本|试行|草案)$/u, "")
    .replace(/[0-9]\.[0-9]$/u, "");
}

const SHORT = new RegExp(
  `^(?:[0-9]{4}年度?)?(?:(?:本|该|新|实施|工作|行动|专项|专项行动|总体|若干|有关|暂行|管理|指导){0,2})(?:${GENRES})$`,
  "u",
);

/** Whether a title names no document by itself: 《措施》, 《实施方案》, 《若干意见》. */
export function isShortName(title: string): boolean {
  return title.length <= 12 && SHORT.test(title);
}
