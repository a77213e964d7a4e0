/** The words that readers see for the data's codes. */
import type { Part } from "../model/participation.ts";
import type {
  Contact,
  Link,
  Notice,
  NoticeKind,
  Particulars,
  PromiseKind,
  PromiseUnit,
  Responsible,
  Role,
  Severity,
  Stage,
} from "../model/schema.ts";
import { notStated } from "./common.ts";

export const roleLabels: Record<Role, string> = {
  lead: "牵头",
  responsible: "责任",
  support: "配合",
};

/** What an editor went by who registered a hotline or a site. */
export const evidenceKindLabels: Record<Contact["evidenceKind"], string> = {
  official: "主管部门的网页或文件",
  report: "新闻报道等，不是主管部门的网页；没有拨打，还没有与主管部门核对",
};

/** How a department takes part in a measure. */
export const partLabels: Record<Part, string> = {
  lead: "牵头",
  alone: "独自负责",
  shared: "与其他单位共同负责",
  support: "配合",
};

/** Where the responsible body is named, if not in the clause itself. */
export const fromLabels: Record<Responsible["from"], string | null> = {
  clause: null,
  section: "据章节所载",
  notice: "据原文对全部措施的说明",
};

export const kindLabels: Record<NoticeKind, string> = {
  plan: "方案",
  measures: "措施",
  "task-list": "任务表",
  opinion: "意见",
  notice: "通知",
  announcement: "公告",
  other: "其他",
};

export const stageLabels: Record<Stage, string> = {
  issued: "已印发",
  draft: "征求意见稿",
  unknown: notStated,
};

export const severityLabels: Record<Severity, string> = {
  error: "错误",
  warning: "存疑",
  info: "说明",
};

export const relationLabels: Record<Notice["relations"][number]["relation"], string> = {
  attachmentTo: "附于",
  followedBy: "正式文件",
};

/** The special values of a facet beside a measure, where their names alone would not tell. */
export const valueLabels = { unspecified: "原文未限定", unchecked: "尚未核对" };

export const promiseKindLabels: Record<PromiseKind, string> = {
  limit: "办理时限",
  immediate: "随到随办",
  hours: "服务时间",
  window: "可办理的期间",
  stay: "停留时长",
  validity: "有效期",
  share: "比例",
  amount: "金额",
};

export const promiseUnitLabels: Record<PromiseUnit, string> = {
  minute: "分钟",
  hour: "小时",
  workday: "个工作日",
  day: "天",
  month: "个月",
  year: "年",
  percent: "%",
  yuan: "元",
  usd: "美元",
};

/** What is said of a link between measures that isn't whole. */
export const scopeLabels: Record<Link["scope"], string | null> = {
  whole: null,
  part: "只有一部分相应",
};

/** What a measure's text may say of itself. */
export const particularLabels: Record<keyof Particulars, string> = {
  conditions: "条件",
  limits: "时限",
  places: "地点",
  phones: "电话",
};

/** What kind of file a source is, by its name's ending. */
export const fileTypeLabels = {
  text: "纯文本",
  page: "网页",
  archive: "网页存档",
  word: "Word 文档",
  wps: "WPS 文字文档",
  richText: "RTF 文档",
  openDocument: "OpenDocument 文档",
  excel: "Excel 表格",
  wpsSheet: "WPS 表格",
  openSheet: "OpenDocument 表格",
  pdf: "PDF",
  ofd: "OFD 版式文件",
  picture: "图片",
  other: "文件",
};

/** The types of JSON, and the formats that the data's fields have, as the field tables name them. */
export const fieldTypeLabels = {
  string: "文本",
  integer: "整数",
  number: "数",
  boolean: "是或否",
  object: "对象",
  date: "日期",
  uri: "网址",
  pair: "两个整数",
};

/** The kind of departments and of terms that every collection has besides those that it registers. */
export const otherKindLabel = "其他";
