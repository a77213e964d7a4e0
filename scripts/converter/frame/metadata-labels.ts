/**
 * What portals call the fields that they print above a notice: gov.cn, and
 * provincial and city portals (政府信息公开目录), and collections of regulations.
 */

/** What a label of a metadata table names. */
export type MetadataField =
  | "issuers"
  | "signedOn"
  | "publishedOn"
  | "documentNumber"
  | "title"
  | "effectiveFrom"
  | "effectiveTo"
  | "term"
  | "status"
  /** Named by a label that no other text has, but nothing that a notice's fields hold. */
  | "catalogue"
  /** Where the page is from and how often it was read: other lines say that too. */
  | "page";

const LABELS: Readonly<Record<MetadataField, string>> = {
  issuers:
    "发文机关 发文机构 发文单位 发文部门 发布机构 发布机关 发布单位 发布部门 制发机关 制发机构 制发单位 制定机关 制定单位 制定部门 颁布单位 颁布机关 颁布部门 公开机构 公开机关 公开主体 公开单位 公开部门 信息公开机构 联合发文单位 印发机关 印发单位 信息提供单位 发布主体",
  signedOn:
    "成文日期 成文时间 发文日期 发文时间 印发日期 印发时间 签发日期 签署日期 制定日期 颁布日期 颁布时间",
  publishedOn:
    "发布日期 发布时间 公开日期 公开时间 公布日期 公布时间 信息公开日期 信息发布日期 网站发布日期 上网日期 上网时间",
  documentNumber: "文号 发文字号 发文文号 发布文号 公文文号 文件文号 文件字号 发文号 文件号 公文号 字号",
  title: "标题 名称 信息名称 文件名称 文件标题 公文标题 公文名称 题名 信息标题",
  effectiveFrom:
    "实施日期 实施时间 生效日期 生效时间 施行日期 施行时间 执行日期 执行时间 开始实施日期 起始日期 有效期开始日期",
  effectiveTo:
    "失效日期 失效时间 废止日期 废止时间 终止日期 终止时间 有效期至 有效期截止 有效期截止日期 有效截止日期 失效(废止)日期 失效（废止）日期 废止(失效)日期 废止（失效）日期",
  term: "有效期 有效期限 执行期限 施行期限 实施期限 试行期限 有效时间",
  status:
    "文件状态 有效性 效力状态 时效性 时效状态 文件有效性 文件时效性 公文时效 文件时效 信息有效性 法律效力 效力 时效 是否有效 是否失效 公文状态 状态 有效状态",
  catalogue:
    "索引号 信息索引号 公开索引号 信息索引 索引 主题分类 信息分类 信息类别 公开类别 公开分类 组配分类 服务对象分类 体裁分类 主题词 关键词 关键字 公文种类 公文类型 公文体裁 文种 文件种类 文件类型 文件类别 规范性文件类型 公开方式 公开形式 公开属性 公开范围 公开程序 公开时限 公开类型 载体类型 记录形式 信息形式 登记号 统一登记号 规范性文件登记号 规范性文件编号 规范性文件统一编号 规范性文件统一登记号 统一编号 文件编号 法规类别 效力级别 效力位阶 效力等级 所属类别 分类 类别 批准部门 批准日期 主题 分类号 政策类别 政策层级 适用范围地区 内容概述 内容概要 是否规范性文件",
  page: "来源 信息来源 文件来源 文章来源 稿件来源 作者 体裁 浏览次数 浏览量 阅读次数 阅读量 点击数 点击量 点击次数 访问量 访问次数 语种 生成日期 生成时间 更新日期 更新时间 信息编号",
};

const FIELD_OF = new Map<string, MetadataField>();
for (const [field, labels] of Object.entries(LABELS) as [MetadataField, string][])
  for (const label of labels.split(" ")) FIELD_OF.set(label, field);

/** The field that a printed label names, blanks between its characters left out; `null` for no label. */
export function fieldOf(label: string): MetadataField | null {
  return FIELD_OF.get(label.replaceAll(/\s/gu, "")) ?? null;
}

const spaced = (label: string) => [...label].map((sign) => sign.replace(/[()]/u, "\\$&")).join("\\s{0,8}");
const longestFirst = [...FIELD_OF.keys()].sort((a, b) => b.length - a.length);

/**
 * A label behind a blank, a bar or a bracket; one of three characters and more,
 * 文号 and 标题 also right behind the value before it where a colon follows.
 */
export const LABEL = new RegExp(
  `(?<=^|[\\s|｜【\\[；;])(?:${longestFirst.map(spaced).join("|")})(?=[】\\]\\s:：|｜]|$)|(?:${longestFirst
    .filter((label) => label.length > 2 || label === "文号" || label === "标题")
    .map(spaced)
    .join("|")})(?=\\s{0,8}[:：])`,
  "gu",
);
