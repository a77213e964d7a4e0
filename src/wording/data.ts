/** The page of the data files. */
import { idsStay, labels, notStated, originalPrevails } from "./common.ts";

export const dataWords = {
  /** Of the data as a whole, for other programs. */
  dataset: (site: string) => `${site}：数据`,
  description: "全部文件、措施和责任单位的开放数据：JSON、CSV 与来源文本，附字段说明和 JSON Schema。",
  lead: `本站页面所据的全部数据，与页面逐字一致。UTF-8 编码，键序固定，可以直接比对版本差异。${originalPrevails}。`,
  wholeFiles: "整体文件",
  measuresCsv: "全部措施，供电子表格软件打开",
  measuresIndex: "全部措施的分片索引：措施在逐份文件里",
  newestFiles: <Link>(shown: number, list: Link) => [
    `这里只列最新的${shown}份；全部文件的 id 见`,
    list,
    "。",
  ],
  facets: "维度及取值：定义与措施条数",
  terms: "术语及其全部出现之处",
  documents: "原文用书名号或文号提到的文件及其全部出处",
  links: "措施之间的全部关联，每对一次：类型、范围、理由、是否审定",
  families: "对照组：互为版本的措施及比较页的地址",
  contacts: "编者登记的电话和网站，不出自原文，附依据和核对日期",
  withdrawn: "由发布者撤下的文件和措施，不含其文字",
  noticeFiles: "逐份文件",
  aboutNoticeFiles: <Link>(schema: Link) => [
    "每份文件连同它的全部措施（",
    schema,
    "），以及收到时的来源文本。",
  ],
  forPrograms: "给其他程序",
  howToUse: "怎样使用",
  record: <Link>(measure: Link) => ["一条措施的记录（", measure, "）："],
  spreadsheets: <Link>(file: Link) => [
    "Excel或WPS表格：下载",
    file,
    "，双击打开；一格里有几个值的，一行一个。",
  ],
  placeholder: (address: string) => `下面的程序里，请把${address}换成本站的地址。`,
  licenceAndVersions: "许可与版本",
  rights: <Terms>(terms: Terms) => [
    "来源文件的文字是国家机关的官方文件，依《中华人民共和国著作权法》第五条不适用该法。整理成果",
    terms,
  ],
  noLicence: "没有另行声明许可。",
  licensed: <Link>(licence: Link) => ["按", licence, "许可使用。"],
  promise:
    "编号、地址、字段名和取值是对使用者的承诺：删去、改名或改变含义，属于不兼容的改动，会在更新日志（CHANGELOG.md）里标明。增加字段不属于不兼容的改动，程序应忽略不认识的字段。",
  changelog: <Link>(repository: Link) => ["更新日志见", repository, "。"],
  deterministic: "同样的来源总是得到逐字节相同的数据文件，文件里没有生成时间；数据更新至哪一天，见首页。",
  conventions: labels.spelling,
  missing: <Code>(nothing: Code, empty: Code) => [
    `${notStated}的，一律是 `,
    nothing,
    " 或 ",
    empty,
    "，不写空文本，也不猜测。",
  ],
  verbatim:
    "正文照录来源文字，只接合被版面断开的行；段落之间以换行分隔。一处改动都记在该文件的整理记录（findings）里。",
  ids: `${idsStay}旧编号若移动或撤下，原地址保留一页说明。`,
  guarded: <Code>(signs: Code, date: Code, guard: Code) => [
    "CSV 带 BOM，每格加引号。以 ",
    signs,
    "（含全角）、制表符、回车或撇号开头，以及形似日期（如 ",
    date,
    "）、或作为数会变样（如 3.、007）的格，前面多加一个半角撇号 ",
    guard,
    "，以免电子表格软件当作公式、日期或别的数；读取时去掉开头的一个撇号，即是原值。",
  ],
  fields: "字段",
  csvColumns: "measures.csv 的列",
  fieldType: "类型",
  fieldMeaning: "含义",
  nullable: (type: string) => `${type}或 null`,
  listOf: (type: string) => `${type}列表`,
  commandLine: "命令行（curl与jq）",
  javascript: "JavaScript（浏览器或Node）",
};

/** What each table of fields is about. */
export const recordNames = {
  measure: "措施 Measure",
  clause: "条款 Clause",
  responsible: "责任单位（条款内） Responsible",
  evidence: "取值的依据 Evidence",
  promise: "量化承诺 QuantifiedPromise",
  quotation: "原文的说法 Quotation",
  phone: "电话 Phone",
  facet: "维度 Facet",
  value: "取值 FacetValue",
  notice: "文件 Notice",
  relation: "文件关系 Relation",
  finding: "整理记录 Finding",
  correction: "更正 Correction",
  withdrawal: "撤下 WithdrawnRecord",
  department: "单位 Department",
  term: "术语 TermRecord",
  namedDocument: "提到的文件 DocumentRecord",
  documentUse: "提到之处 DocumentUse",
  link: "关联 LinkRecord",
  family: "对照组 FamilyRecord",
  contact: "电话和网站 Contact",
};

/** What the site offers to other programs beside its data files. */
export const programWords = {
  noticeMarkdown: "Markdown：每份文件的页面地址后加index.md，即是全文",
  measureMarkdown: "Markdown：每条措施的页面地址后加index.md，附责任单位与来源行号",
  llms: "供语言模型读的目录（llms.txt）",
  feed: (name: string) => `Atom订阅源：${name}`,
  sitemap: "网站地图，附各页最近收录或核对的日期",
  openSearch: "OpenSearch：在浏览器地址栏里检索本站",
  structured: <Code>(legislation: Code) => [
    "每个页面还以JSON-LD写明自己是什么。文件和措施用schema.org的",
    legislation,
    "，只写原文载明的事项；没有核对过效力的文件，不写它是否有效。",
  ],
};
