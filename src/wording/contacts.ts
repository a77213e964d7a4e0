/** Whom to ask: hotlines and sites that editors registered. */
import { factNames } from "./common.ts";
import { day } from "./sentences.ts";

export const contactWords = {
  name: "下一步",
  /** Beside a measure or a body; the page of all contacts is linked behind. */
  notOfText: "不出自措施原文，由编者登记。",
  notOfTextByReport: "不出自措施原文，由编者据新闻报道等登记。",
  checked: (on: string) => `核对于${day(on)}`,
  page: "公开的热线和网站",
  lead: "措施页和单位页“下一步”所列的热线和网站，由编者登记，不出自措施原文；号码和网址可能变动，以主管部门公布的为准。",
  description: "编者登记的公开热线和网站，附依据和核对日期。",
  phone: "电话",
  site: factNames.address,
  about: "受理",
  for: "适用",
  /** Bodies and kinds of bodies, and regions; either may be missing. */
  reach: (bodies: readonly string[], places: readonly string[]) =>
    `${places.join("、")}${places.length > 0 && bodies.length > 0 ? "：" : ""}${bodies.join("、")}`,
  /** Of an entry, and the link to all of them. */
  evidence: "依据",
  evidenceKind: "依据的性质",
  checkedOn: "核对日期",
};
