/**
 * The one schema of everything that passes from converter to site and on to
 * other programs. Types, front-matter checks, JSON Schema (`/data/schema/`)
 * and the field tables of `/data/` all derive from here.
 *
 * What a source doesn't state is `null` or `[]`: never an empty string, never
 * a guess.
 */
import * as z from "zod";
import {
  ANNEX_ID,
  DEPARTMENT_ID,
  DOCUMENT_ID,
  FAMILY_ID,
  KIND_ID,
  MEASURE_KEY,
  REGION_ID,
  SLUG_ID,
  TERM_ID,
} from "./address.ts";
import { FINDING_CODES, findingKinds, SEVERITIES } from "./finding-codes.ts";

const text = z.string().min(1);
export const isoDate = z.iso.date();
const departmentId = z.string().regex(DEPARTMENT_ID);
const regionId = z.string().regex(REGION_ID);
const measureKey = z.string().regex(MEASURE_KEY);
const clauseId = z.string().regex(/^c[1-9][0-9]*$/);

/** How long a phrasing may be, in characters. */
const PHRASING = { shortest: 4, longest: 30 };

/** How someone who doesn't know a text's words would ask for it: words and spaces, without punctuation. */
export const Phrasing = z
  .string({ error: "每句问法应是文字；只有数字的请加引号" })
  .refine((words) => !/[\p{P}\p{C}]/u.test(words), "问法里不写标点和引号，用空格隔开")
  .refine((words) => {
    const { length } = [...words];
    return length >= PHRASING.shortest && length <= PHRASING.longest;
  }, `一句问法应有 ${PHRASING.shortest} 到 ${PHRASING.longest} 个字`);

export const Severity = z.enum(SEVERITIES);

export const Finding = z
  .object({
    file: text.describe("来源文件名"),
    line: z.int().min(1).describe("行号，从 1 起"),
    column: z.int().min(1).describe("列号（字符），从 1 起"),
    severity: Severity.describe("error 错误，warning 存疑，info 说明"),
    code: z.enum(FINDING_CODES).describe("类别"),
    message: text.describe("一句话说明"),
    measure: measureKey.nullable().describe("所在措施的 key；不在措施内为 null"),
  })
  .refine(
    ({ code, severity }) => (findingKinds[code].severities as readonly Severity[]).includes(severity),
    "这一类别没有这个级别",
  )
  .describe("整理记录：每一处修复、推断或疑问");

export const Role = z.enum(["lead", "support", "responsible"]);

export const Responsible = z
  .object({
    department: departmentId.describe("责任单位 id"),
    name: text.describe("原文所印名称"),
    role: Role.describe("lead 牵头，support 配合，responsible 责任"),
    from: z.enum(["clause", "section", "notice"]).describe("责任写明之处"),
  })
  .describe("一个责任单位");

export const Clause = z
  .object({
    id: clauseId.describe("c1、c2……，在措施内编号"),
    text: text.nullable().describe("条款原文，不含责任单位文字；措施只有标题和责任单位时为 null"),
    responsibilityText: text.nullable().describe("责任单位文字，照原文"),
    trailing: text.nullable().describe("责任单位文字之后的残余字符（如多余的句号），照原文"),
    responsible: z.array(Responsible).describe("责任单位"),
    deadline: text.nullable().describe("完成时限，照原文"),
  })
  .describe("条款：有各自责任单位的一段文字，或整条措施");

const slug = z.string().regex(SLUG_ID);

/** Where a measure's words show something. */
const Quote = z.object({
  clause: clauseId.nullable().describe("条款 id；在标题里为 null"),
  text: text.describe("原文字句；按整句摘录的维度，是整句"),
});

export const Evidence = z
  .object({
    facet: slug.describe("维度 id"),
    value: slug.describe("取值 id"),
    status: z.enum(["confirmed", "proposed"]).describe("confirmed 已人工核对，proposed 机器提出、未核对"),
    sureness: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe("机器提出的取值有多大把握，0 至 1，两位小数；核对过的没有"),
    quotes: z.array(Quote).describe("据以得出取值的原文"),
  })
  .describe("维度取值的依据");

export const PromiseKind = z.enum([
  "limit",
  "immediate",
  "hours",
  "window",
  "stay",
  "validity",
  "share",
  "amount",
]);
export const PromiseUnit = z.enum([
  "minute",
  "hour",
  "workday",
  "day",
  "month",
  "year",
  "percent",
  "yuan",
  "usd",
]);

/** Words of a measure, to the character. */
export const Quotation = z
  .object({
    clause: clauseId.nullable().describe("条款 id；在标题里为 null"),
    quote: text.describe("原文字句，一字不改"),
  })
  .describe("原文的一处说法");

export const Phone = Quotation.extend({
  numbers: z.array(text).min(1).describe("号码，照原文，不含空格"),
}).describe("原文写明的电话");

/** What a measure's text says for those who want to rely on it, in the order in which pages show it. */
export const Particulars = z.object({
  conditions: z.array(Quotation).describe("原文所述条件"),
  limits: z
    .array(Quotation)
    .describe(
      "原文所述时限：办理时限、随到随办、可办理的期间、截止日期，以及责任单位处所印的完成时限；promises 里 kind 为 limit、immediate、window 的字句都在其中",
    ),
  places: z.array(Quotation).describe("原文所述办理地点"),
  phones: z.array(Phone).describe("原文所述电话"),
});

export const QuantifiedPromise = Quotation.extend({
  kind: PromiseKind.describe(
    "limit 办理时限，immediate 随到随办，hours 服务时间，window 可办理的期间，stay 停留时长，validity 有效期，share 比例，amount 金额",
  ),
  comparator: z
    .enum(["atMost", "atLeast", "exact", "range"])
    .describe("atMost 不超过，atLeast 不少于，exact 原文只写数，range 自 from 至 to"),
  from: z.number().nullable().describe("原先的数，或范围的下限"),
  fromUnit: PromiseUnit.nullable().describe("from 的单位"),
  to: z.number().nullable().describe("承诺的数，或范围的上限；随到随办没有数，为 null"),
  unit: PromiseUnit.nullable().describe("to 的单位"),
  sought: z.boolean().describe("仅为争取、探索中的事项，不是已有的承诺"),
}).describe("量化承诺");

export const FacetValue = z
  .object({
    id: slug.describe("取值 id，在维度内唯一"),
    name: text.describe("名称"),
    definition: text.describe("何时适用"),
    group: text.nullable().describe("所属的一组取值；没有为 null"),
    related: z.array(text).describe("相关取值：维度/取值"),
  })
  .describe("维度的一个取值");

export const Facet = z
  .object({
    id: slug.describe("维度 id"),
    name: text.describe("名称"),
    definition: text.describe("说明"),
    open: z.boolean().describe("原文没有写明时，取值为 unspecified（未限定）"),
    ranked: z.boolean().describe("取值从强到弱排列"),
    values: z.array(FacetValue).describe("取值"),
  })
  .describe("维度");

const SourceLines = z.object({
  file: text.describe("来源文件名"),
  lines: z.tuple([z.int().min(1), z.int().min(1)]).describe("起止行"),
});

export const LinkType = z.enum(["derives", "sibling", "succeeds"]);

export const Link = z
  .object({
    type: LinkType.describe(
      "derives 上级文件与地方文件的对应措施，sibling 其他地方的对应措施，succeeds 同一地区先后的措施",
    ),
    direction: z
      .enum(["from", "to", "both"])
      .describe("from 对方在先（上级文件、此前的文件），to 对方在后，both 不分先后（sibling）"),
    measure: text.describe("对方措施的 id"),
    scope: z.enum(["whole", "part"]).describe("whole 整条相应，part 只有一部分相应"),
    score: z.number().min(0).max(1).describe("文字相似度，0 至 1，两位小数"),
    reason: z
      .string()
      .regex(/^[^\r\n]+$/u)
      .describe("理由"),
    source: text.nullable().describe("双方共同依据而本站未收录的文件；已收录或不知的为 null"),
    status: z.enum(["accepted", "proposed"]).describe("accepted 编者已认定，proposed 机器提出、未经审定"),
  })
  .describe("与另一文件中对应措施的关联；两端各记一次");

export const Measure = z
  .object({
    id: text.describe("<notice>-<key>"),
    notice: text.describe("文件 id"),
    key: measureKey.describe("阿拉伯数字编号"),
    label: text.describe("原文所印编号"),
    title: text.nullable().describe("标题，不含编号与句末标点；原文无标题为 null"),
    text: text.describe("正文全文（含责任单位文字，不含编号与标题）；段落以换行分隔"),
    section: z.array(text).describe("所属各级标题，由外到内，照原文"),
    clauses: z.array(Clause).min(1).describe("条款"),
    source: SourceLines.describe("在来源文件中的位置"),
    facets: z
      .record(slug, z.array(slug))
      .describe(
        "维度与取值：核对过的以核对为准，未核对的为机器提出；机器没有把握的不列，该维度另有 unchecked（尚未核对）；没有取值的维度不列",
      ),
    evidence: z.array(Evidence).describe("各取值的依据与核对状态"),
    promises: z.array(QuantifiedPromise).describe("量化承诺"),
    ...Particulars.shape,
    links: z.array(Link).describe("与其他文件中对应措施的关联"),
    url: text.describe("页面地址，相对站点根目录"),
  })
  .describe("措施");

export const Family = z
  .object({
    id: z.string().regex(FAMILY_ID).describe("family/<最先的措施>，一经发布不变"),
    measures: z.array(text).min(2).describe("互为版本的措施的 id，来源在前"),
  })
  .describe("对照组：编者认定整条相应的各版本");

export const NoticeKind = z.enum([
  "plan",
  "measures",
  "task-list",
  "opinion",
  "notice",
  "announcement",
  "other",
]);
export const Stage = z.enum(["issued", "draft", "unknown"]);

export const Relation = z
  .object({
    relation: z
      .enum(["attachmentTo", "followedBy"])
      .describe("attachmentTo 为其附件，followedBy 其后有正式文件"),
    title: text.nullable().describe("对方文件标题"),
    documentNumber: text.nullable().describe("对方文号"),
    issuers: z.array(text).describe("对方发布机关"),
    signedOn: isoDate.nullable().describe("对方成文日期"),
    notice: text.nullable().describe("对方在本站的文件 id；未收录为 null"),
    evidence: text.describe("依据"),
  })
  .describe("编者据他处所知、与另一文件的关系");

export const Annex = z
  .object({
    id: z.string().regex(ANNEX_ID).describe("文件页上的锚点，如 annex-1"),
    number: text.nullable().describe("附件序号；原文没有为 null"),
    label: text.nullable().describe("原文的附件字样与标题；没有标题的表格为 null"),
    text: z.string().describe("附件全文；表格一行一行，单元格以制表符分隔"),
  })
  .describe("附件");

export const Notice = z
  .object({
    id: text.describe("<region>-<year>[-suffix][-draft]"),
    title: text.describe("文件本身的标题"),
    coverTitle: text.nullable().describe("“关于印发……的通知”标题"),
    region: regionId.nullable().describe("地区 id"),
    year: z.int().min(1000).max(9999).nullable().describe("年份"),
    issuers: z.array(text).describe("发布机关"),
    documentNumber: text.nullable().describe("文号"),
    addressees: z.array(text).describe("主送机关"),
    signedOn: isoDate.nullable().describe("成文日期"),
    publishedOn: isoDate.nullable().describe("发布日期"),
    kind: NoticeKind.describe("文种"),
    stage: Stage.describe("issued 已印发，draft 征求意见稿，unknown 原文未载明"),
    effective: z
      .object({ from: isoDate.nullable(), to: isoDate.nullable(), quote: text })
      .nullable()
      .describe("有效期及其原文"),
    statedStatus: z
      .object({ text, quote: text })
      .nullable()
      .describe("来源网页载明的文件状态（如“有效”“失效”）及其原文；没有载明为 null"),
    preamble: text.nullable().describe("前言"),
    annexes: z.array(Annex).describe("附件，按原文次序"),
    replaces: z.array(text).describe("所取代的文件 id"),
    replacedBy: text.nullable().describe("取代本文件的文件 id"),
    relations: z.array(Relation).describe("编者据他处所知的关系"),
    review: z.object({ by: text, on: isoDate }).nullable().describe("核对人与日期；null 为机器整理"),
    standingCheckedOn: isoDate.nullable().describe("编者核对效力的日期"),
    addedOn: isoDate.nullable().describe("收录日期"),
    source: z
      .object({
        file: text.describe("来源文件名"),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .describe("来源文件的 SHA-256"),
        encoding: text.describe("来源文件的编码"),
        url: z
          .url({ protocol: /^https?$/ })
          .nullable()
          .describe("来源网址"),
        recognised: text.nullable().describe("由图片识别文字的程序与版本；不是由图片识别的为 null"),
      })
      .describe("来源"),
    columns: z.array(text).describe("原文为表格时的列名；否则为空"),
    findings: z.array(Finding).describe("整理记录"),
  })
  .describe("文件");

/** What the publisher corrected of a text that was published before. */
export const Correction = z
  .object({
    on: isoDate.describe("更正日期"),
    by: text.nullable().describe("更正人；没有写明为 null"),
    reason: z
      .string()
      .regex(/^[^\r\n]+$/u)
      .describe("更正了什么、为什么"),
    measures: z.array(text).describe("所涉措施的 id；只涉及文件其他部分的为空"),
  })
  .describe("更正（勘误）");

/** A notice as the site publishes it: what its text and editor say, and what was corrected since. */
export const PublishedNotice = Notice.extend({
  corrections: z.array(Correction).describe("发布后的更正，从新到旧"),
}).describe("文件");

/** What stood at addresses that hold a text no more, since the publisher withdrew it. */
export const Withdrawal = z
  .object({
    id: text.describe("撤下的文件或措施的 id，不再用于别的文字"),
    kind: z.enum(["notice", "measure"]).describe("notice 整份文件，measure 其中一条措施"),
    notice: text.describe("所在文件的 id；整份撤下的即 id"),
    title: text.nullable().describe("文件标题；没有记下为 null"),
    documentNumber: text.nullable().describe("文号"),
    issuers: z.array(text).describe("发布机关"),
    region: regionId.nullable().describe("地区 id"),
    place: text.nullable().describe("地区名称"),
    signedOn: isoDate.nullable().describe("成文日期"),
    publishedOn: isoDate.nullable().describe("发布日期"),
    addedOn: isoDate.nullable().describe("收录日期"),
    withdrawnOn: isoDate.nullable().describe("撤下日期；没有记下为 null"),
    by: text.nullable().describe("撤下人；没有写明为 null"),
    reason: text.describe("撤下的原因"),
    measureIds: z.array(text).describe("撤下的措施的 id"),
  })
  .describe("撤下的文件或措施；不含其文字");

/** A kind of departments or of terms, by its id in the collection's registry of kinds. */
const kindId = z.string().regex(KIND_ID);

export const Department = z
  .object({
    id: departmentId.describe("<region>/<slug>"),
    region: regionId.describe("地区 id"),
    name: text.describe("规范全称"),
    shortName: text.describe("页面标题所用简称"),
    kind: kindId.describe("类别"),
    group: z.boolean().describe("是否为一类单位的统称（如“各有关单位”）"),
    registered: z.boolean().describe("是否已知（本站的登记或通用名录）；false 为按规则生成"),
    aliases: z.array(text).describe("其他名称"),
    predecessors: z.array(departmentId).describe("前身"),
    note: text.nullable().describe("说明"),
  })
  .describe("责任单位");

export const Contact = z
  .object({
    id: slug.describe("id，在登记册内唯一"),
    name: text.describe("电话或网站的名称"),
    phone: z
      .string()
      .regex(/^[0-9][0-9 -]{1,30}[0-9]$/)
      .nullable()
      .describe("电话号码；没有为 null"),
    site: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .describe("网址；没有为 null"),
    about: text.nullable().describe("依据所说的受理范围；没有写明为 null"),
    departments: z.array(departmentId).describe("适用的单位的 id"),
    kinds: z.array(kindId).describe("适用的单位类别"),
    regions: z.array(regionId).describe("适用的地区及其以下；哪里都适用则为空"),
    evidence: text.describe("依据"),
    evidenceUrl: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .describe("依据的网址；依据不是网页的为 null"),
    evidenceKind: z
      .enum(["official", "report"])
      .describe(
        "依据是什么：official 为主管部门的网页或文件，report 为新闻报道等，还没有与主管部门的网页或文件核对",
      ),
    checkedOn: isoDate.describe("编者核对的日期"),
  })
  .describe("电话或网站，由编者登记，不出自措施原文");

export const Term = z
  .object({
    id: z.string().regex(TERM_ID).describe("术语 id，即 /terms/ 页上的锚点"),
    kind: kindId.describe("类别"),
    name: text.describe("术语"),
    full: text.nullable().describe("代码或缩写的全称；没有为 null"),
    printed: z.array(text).min(1).describe("原文的各种写法"),
    definition: z
      .object({ measure: text, clause: clauseId.nullable(), quote: text })
      .nullable()
      .describe("原文的解释及其所在的措施、条款（标题为 null）；原文未作解释为 null"),
    remark: z.object({ text, evidence: text }).nullable().describe("编者注及其依据"),
    related: z.array(z.string()).describe("相关术语的 id"),
  })
  .describe("术语");

export const TermUse = z
  .object({
    term: z.string().regex(TERM_ID).nullable().describe("术语 id；尚未核对是否术语的为 null"),
    clause: clauseId.nullable().describe("所在条款；在标题中为 null"),
    at: z.int().min(0).describe("在条款文字或标题中的位置（UTF-16），从 0 起"),
    text: text.describe("原文写法"),
  })
  .describe("术语在一条措施中的一处出现");

export const DocumentDoubt = z.enum([
  "shortName",
  "numberOnly",
  "severalNumbers",
  "titleOnly",
  "severalNotices",
]);

export const NamedDocument = z
  .object({
    id: z.string().regex(DOCUMENT_ID).describe("编号，由标题、文号得出"),
    kind: z
      .enum(["document", "paper", "other"])
      .describe("document 文件，paper 证书、单证、表格，other 书名号里的其他名称，原文没有写明是文件"),
    title: text.nullable().describe("标题，不含书名号；只写了文号的为 null"),
    number: text.nullable().describe("文号，写成统一的样子；原文没有载明为 null"),
    issuer: text.nullable().describe("原文写在前面的发布者；没有写明为 null"),
    origin: z
      .enum(["international", "state", "department", "place"])
      .nullable()
      .describe(
        "按原文和标题所能知道的：international 国际公约和规则，state 国家，department 国家部门，place 地方；不知为 null",
      ),
    notices: z.array(text).describe("文号或标题相同的本站文件 id；没有收录为空"),
    doubts: z
      .array(DocumentDoubt)
      .describe(
        "存疑之处：shortName 简称，原文没有写明指哪一份；numberOnly 只写文号；severalNumbers 同一标题有几个文号，这里没有写文号；titleOnly 几份文件都只写标题，是否同一份不明；severalNotices 本站有几份同名文件",
      ),
  })
  .describe("原文提到的文件");

export const DocumentUse = z
  .object({
    document: z.string().regex(DOCUMENT_ID).describe("所提到的文件的编号"),
    measure: measureKey.nullable().describe("所在措施的 key；在措施之外（前言、附件等）为 null"),
    clause: clauseId.nullable().describe("所在条款；在标题中或措施之外为 null"),
    at: z.int().min(0).describe("在条款文字、标题或措施之外那一段文字中的位置（UTF-16），从 0 起"),
    text: text.describe("原文写法"),
    number: text.nullable().describe("这里一并写明的文号，写成统一的样子；这里没有写为 null"),
    quote: text.describe("所在字句，一字不改"),
    declaredShort: z.boolean().describe("这里用的是原文声明过的简称"),
  })
  .describe("一处提到文件");

export type Severity = z.infer<typeof Severity>;
export type Finding = z.infer<typeof Finding>;
export type Role = z.infer<typeof Role>;
export type Responsible = z.infer<typeof Responsible>;
export type Clause = z.infer<typeof Clause>;
export type LinkType = z.infer<typeof LinkType>;
export type Link = z.infer<typeof Link>;
export type Evidence = z.infer<typeof Evidence>;
export type PromiseKind = z.infer<typeof PromiseKind>;
export type PromiseUnit = z.infer<typeof PromiseUnit>;
export type Quotation = z.infer<typeof Quotation>;
export type Phone = z.infer<typeof Phone>;
export type Particulars = z.infer<typeof Particulars>;
export type QuantifiedPromise = z.infer<typeof QuantifiedPromise>;
export type FacetValue = z.infer<typeof FacetValue>;
export type Facet = z.infer<typeof Facet>;
export type Family = z.infer<typeof Family>;
export type Measure = z.infer<typeof Measure>;
export type Correction = z.infer<typeof Correction>;
export type PublishedNotice = z.infer<typeof PublishedNotice>;
export type Withdrawal = z.infer<typeof Withdrawal>;
export type NoticeKind = z.infer<typeof NoticeKind>;
export type Stage = z.infer<typeof Stage>;
export type Relation = z.infer<typeof Relation>;
export type Annex = z.infer<typeof Annex>;
export type Notice = z.infer<typeof Notice>;
export type Department = z.infer<typeof Department>;
export type Contact = z.infer<typeof Contact>;
export type Term = z.infer<typeof Term>;
export type TermUse = z.infer<typeof TermUse>;
export type DocumentDoubt = z.infer<typeof DocumentDoubt>;
export type NamedDocument = z.infer<typeof NamedDocument>;
export type DocumentUse = z.infer<typeof DocumentUse>;
