/**
 * Every kind of finding there is. The type of a finding's code, the check of the
 * data, what pages call it and the table in CONTRIBUTING.md all derive from
 * this list: a new kind is one entry here.
 */
export const SEVERITIES = ["error", "warning", "info"] as const;

/** What editors and readers are told of a kind of finding. */
interface FindingKind {
  /** With which severities it is reported. */
  severities: readonly (typeof SEVERITIES)[number][];
  /** What pages call it, in a few words. */
  name: string;
  /** What it says. */
  meaning: string;
  /** What an editor does about it. */
  remedy: string;
  /** It breaks nothing, but waits for an editor's decision: reports count it where there is much of it. */
  open?: true;
}

/** By code, in the order of CONTRIBUTING.md: texts, units, links, terms, facets, then what ends a conversion. */
export const findingKinds = {
  LINE_JOINED: {
    severities: ["info"],
    name: "换行已接合",
    meaning:
      "换行（分页、断行）已接合，附接合处前后的字；超过 12 处只报一次，逐处见 `content/derived/spans/`",
    remedy: "核对接合处是否本是一段",
  },
  LINE_SPLIT: {
    severities: ["warning"],
    name: "一行分成了两条",
    meaning: "同一行里印了两条（如“一、…。二、…。”），已按编号分开",
    remedy: "核对是否确是两条；不是则改来源的换行",
  },
  SCAN_READ: {
    severities: ["info"],
    name: "文字由图片识别",
    meaning: "原件是扫描件或照片，文字由程序识别，附程序与版本、识别存疑的行数和已核对的行数",
    remedy: "对照原件逐字核对",
  },
  SCAN_DOUBT: {
    severities: ["warning"],
    name: "识别存疑的字",
    meaning: "程序拿不准的字，附可信度；改正或与原件核对以前，文件不算“已核对”",
    remedy: "与原件核对；认错的改来源，没有认错的在 `npm run review` 里确认",
  },
  SCAN_UNCONFIRMED: {
    severities: ["warning"],
    name: "识别存疑的还没有核对完",
    meaning: "`.yaml` 写了核对人，但还有识别存疑的行没有与原件核对，页面仍是“机器整理”",
    remedy: "运行 `npm run review -- 编号`，逐处核对",
  },
  ENTITY: {
    severities: ["info"],
    name: "网页字符代码已还原",
    meaning: "网页字符代码（如 `&nbsp;`）已还原",
    remedy: "不用处理",
  },
  DATE_MISPRINT: {
    severities: ["warning"],
    name: "日期写法有误",
    meaning: "日期写法有误，未采用",
    remedy: "与原件核对；原件如此则不改",
  },
  FURNITURE: {
    severities: ["info"],
    name: "网页或版面文字另存",
    meaning: "网页按钮、页码、重复的标题：不是文件正文，另存",
    remedy: "核对其中没有正文",
  },
  TABLE_HEAD: {
    severities: ["info"],
    name: "重复的表头另存",
    meaning: "因分页重复的表头，另存",
    remedy: "不用处理",
  },
  COMMENTARY: {
    severities: ["info"],
    name: "附带说明另列",
    meaning: "标题之前的文字（如新闻摘要）：不是文件正文，另列",
    remedy: "核对其中没有正文",
  },
  METADATA_DIFFERS: {
    severities: ["warning"],
    name: "文件信息与正文不一致",
    meaning: "网页的文件信息（成文日期、文号、失效日期等）与正文不一致：以正文为准，两处都列出",
    remedy: "与原件核对；网页有误则不改",
  },
  EFFECTIVE_RECKONED: {
    severities: ["info"],
    name: "有效期是推算的",
    meaning: "有效期的起止按原文推算（如“有效期3年”“自发布之日起”），附原文",
    remedy: "核对推算的日期",
  },
  EFFECTIVE_UNREAD: {
    severities: ["warning"],
    name: "没能读出的有效期",
    meaning: "文末或文件头写到施行日期、有效期，没能读出起止日期，页面上按原文未载明处理",
    remedy: "与原件核对；写法有误则改来源",
  },
  NOT_NOTICE: {
    severities: ["error", "warning"],
    name: "不像文件本身",
    meaning: "文字像是政策解读、新闻稿、答记者问或外文文本，不是文件本身",
    remedy: "改用文件原文；确是文件则不改",
  },
  STRAY_TEXT: {
    severities: ["warning"],
    name: "游离的文字",
    meaning: "责任单位之后游离的文字，疑为换页时断开；一条措施里像下文标题的短行，或外文",
    remedy: "与原件核对；录入有误则改来源",
  },
  CLAUSE_OPEN: {
    severities: ["warning"],
    name: "括号没有右半",
    meaning: "责任单位的括号没有右半，读到段末",
    remedy: "与原件核对；录入有误则改来源",
  },
  ORDER_NOTE: {
    severities: ["info"],
    name: "责任单位中的说明",
    meaning: "责任单位括号里的说明，不是单位",
    remedy: "不用处理",
  },
  NUMBER_GAP: {
    severities: ["warning"],
    name: "编号缺漏",
    meaning: "编号跳过几个数，中间可能有缺漏",
    remedy: "与原件核对；录入有缺则补",
  },
  READING_CHOSEN: {
    severities: ["warning", "info"],
    name: "措施的读法有选择",
    meaning:
      "正文、表格、附件或不同级的编号都能读成措施，采用了其中一种，附各有几条；或没有“附件”字样的文字读作附件",
    remedy: "核对条数；确认或改用，在同名 .yaml 写 `measures:` 或 `numbering:`",
  },
  SECTION_LEFT: {
    severities: ["warning"],
    name: "有一节未读作措施",
    meaning: "与措施并列的一节没有读作措施（如没有责任单位的保障措施），文字照录于正文",
    remedy: "核对；确是措施，在同名 .yaml 写 `sections:`（标题的开头，编号在内）",
  },
  NUMBER_TWICE: {
    severities: ["warning"],
    name: "编号重复",
    meaning: "同一编号出现两次，或编号重新开始而其上没有标题，后一条的编号加字母",
    remedy: "与原件核对；原件如此则不改",
  },
  SYMBOL_LOST: {
    severities: ["warning"],
    name: "疑似丢失的符号",
    meaning: "疑似被网页丢失的“+”，附可对照之处；正文照录不改",
    remedy: "与原件核对；录入有误则改来源",
  },
  CHARACTER_RADICAL: {
    severities: ["warning"],
    name: "部首字符",
    meaning: "部首字符（如“⻘”）代替了通用的字：正文照录，检索按通用的字",
    remedy: "与原件核对；录入有误则改来源",
  },
  CHARACTER_COMPATIBILITY: {
    severities: ["info"],
    name: "兼容字符",
    meaning: "兼容字符代替了通用的字：正文照录，检索按通用的字",
    remedy: "不用处理",
  },
  CHARACTER_PRIVATE: {
    severities: ["warning"],
    name: "私用区字符",
    meaning: "私用区字符，只有造字的机器能显示",
    remedy: "对照原件改为通用的字",
  },
  CHARACTER_LOST: {
    severities: ["warning"],
    name: "损坏的字符",
    meaning: "损坏的字符",
    remedy: "对照原件补正",
  },
  CHARACTER_INVISIBLE: {
    severities: ["info"],
    name: "看不见的字符",
    meaning: "看不见的字符（零宽空格、软连字符等）：正文照录，检索时略去",
    remedy: "不用处理",
  },
  CHARACTER_DIRECTION: {
    severities: ["warning"],
    name: "控制书写方向的字符",
    meaning: "控制书写方向的字符，显示的次序可能与文字不同：正文照录，检索时略去",
    remedy: "核对后删去",
  },
  CHARACTER_CONTROL: {
    severities: ["warning"],
    name: "控制字符",
    meaning: "控制字符：正文照录，检索时略去",
    remedy: "核对后删去",
  },
  REGION_UNKNOWN: {
    severities: ["warning"],
    name: "看不出地区",
    meaning: "原文与说明都没有载明地区，或所载的地区没有登记",
    remedy: "在同名 `.yaml` 写 `region`，或在 `regions.yaml` 补登",
  },
  TITLE_NONE: {
    severities: ["warning"],
    name: "没有标题",
    meaning: "没有找到标题，暂以文件名代替",
    remedy: "让标题在正文之前独占一行",
  },
  UNIT_UNKNOWN: {
    severities: ["warning"],
    name: "没有登记的单位",
    meaning: "没有登记的责任单位，暂按规则编号",
    remedy: "在 `departments.yaml` 补登，或写进已有单位的 `aliases`",
  },
  UNIT_DOUBTFUL: {
    severities: ["warning"],
    name: "不像单位的名称",
    meaning: "责任单位处的文字不像单位的名称",
    remedy: "核对有无断字或错位；确是单位则补登",
  },
  UNIT_NONE: {
    severities: ["info", "warning"],
    name: "没有写明责任单位",
    meaning: "没有写明责任单位：整份文件都没有（说明），或其他措施写明而这一条没有（存疑）",
    remedy: "存疑的与原件核对",
  },
  UNIT_UNREAD: {
    severities: ["warning"],
    name: "没能读出的责任单位",
    meaning: "有“责任单位”一类的字样，其后没能读出单位；或单位名称独立而没有写明是责任单位",
    remedy: "与原件核对；写法有误则改来源，确是单位则补登",
  },
  UNIT_CONVENTION: {
    severities: ["info", "warning"],
    name: "全文统一的责任约定",
    meaning: "对全部措施统一写明的责任单位或牵头约定：已照用（说明），或没能照用（存疑）",
    remedy: "核对约定的原文和所及的措施",
  },
  LINK_PROPOSED: {
    severities: ["info"],
    name: "对应措施没有核对",
    meaning: "有未经审定的对应措施",
    remedy: "运行 `npm run links` 逐对读过，在 `links.yaml` 登记",
    open: true,
  },
  LINK_UNSEALED: {
    severities: ["info"],
    name: "没有记下核对对应措施时的文字",
    meaning: "没有记下审定时的文字",
    remedy: "运行 `npm run links -- --seal`",
    open: true,
  },
  LINK_STALE: {
    severities: ["warning"],
    name: "核对对应措施之后原文有改动",
    meaning: "审定之后文字改过，关联退回待核对",
    remedy: "重读两条，删去 `texts`，再运行 `npm run links -- --seal`",
  },
  LINK_UNKNOWN: {
    severities: ["warning"],
    name: "没有所关联的措施",
    meaning: "`links.yaml` 里的编号不存在",
    remedy: "改正编号，或删去这一条",
  },
  LINK_TYPE: {
    severities: ["error"],
    name: "关联的类型不合",
    meaning: "关系与两条的地区、先后不合",
    remedy: "调换次序，或改用别的 `type`",
  },
  LINK_FAMILY: {
    severities: ["error", "warning"],
    name: "对照组的条目不合",
    meaning:
      "`families` 里的一组与 `links` 里某一对的结论相反（有误），或其中一条与其余各条没有可以相连的一对（存疑）",
    remedy: "改正其中一处；没有并入的，确是同一事项就在 `links` 里另登记一对",
  },
  TERM_NEW: {
    severities: ["info"],
    name: "还没有核对的词语",
    meaning: "引号内的说法或缩写还没有判断是不是术语",
    remedy: "在 `terms.yaml` 登记为 `term`，或列入 `notTerms` 并写明理由",
    open: true,
  },
  TERM_UNHEARD: {
    severities: ["warning"],
    name: "没有用到的术语",
    meaning: "`terms.yaml` 的词在已收录的文件里没有出现",
    remedy: "改用文件里的写法，或删去",
    open: true,
  },
  FACET_UNREVIEWED: {
    severities: ["info"],
    name: "维度取值没有核对",
    meaning: "措施的维度取值还没有核对",
    remedy: "运行 `npm run facets -- --draft <文件>`，逐条核对后存入 `reviews/`",
    open: true,
  },
  FACET_STALE: {
    severities: ["warning"],
    name: "核对之后原文有改动",
    meaning: "核对之后原文有改动，取值退回待核对",
    remedy: "重读这一条，改好取值和 `text`",
  },
  FACET_UNDECIDED: {
    severities: ["info"],
    name: "维度取值没有决定",
    meaning: "核对之后，机器又提出没有决定过的取值",
    remedy: "确认，或剔除并写明理由",
    open: true,
  },
  FACET_WORDS: {
    severities: ["warning"],
    name: "维度取值找不到字句",
    meaning: "确认的取值，现有触发词在原文里找不到字句",
    remedy: "移到 `added` 并写明字句",
  },
  FACET_REVIEW: {
    severities: ["error"],
    name: "维度取值的核对有误",
    meaning: "核对里写了没有的文件、措施、取值或字句，或还有没核对的底稿（`proposed`）",
    remedy: "照原文和词表改正；底稿逐条核对",
  },
  REGISTRY_GONE: {
    severities: ["error"],
    name: "登记或说明不见了",
    meaning: "上次转换时读过的登记、说明或核对（`.yaml`、`traditional.txt`）没有了，或是空的",
    remedy: "恢复文件；确实不要了，运行 `npm run convert -- --gone <文件>`",
  },
  NOT_TEXT: {
    severities: ["error"],
    name: "不是文本",
    meaning: "文件不是可识别的文本",
    remedy: "另存为纯文本，或用 `npm run add` 提取",
  },
  EMPTY_FILE: {
    severities: ["error"],
    name: "空文件",
    meaning: "文件里没有文字",
    remedy: "补上文字，或删去文件",
  },
  NO_MEASURE: {
    severities: ["error"],
    name: "没有措施",
    meaning: "没有找到成序列的编号",
    remedy: "核对文字是否完整；措施没有编号的，在同名 .yaml 写 `measures: unnumbered`",
  },
  TWO_NOTICES: {
    severities: ["error"],
    name: "一个文件里有两份",
    meaning: "措施之后又有一份文件的标题或文号，或最外层的编号从头再来",
    remedy: "拆成两个 .txt；确是一份，在同名 .yaml 写 `measures: body`",
  },
  YAML: {
    severities: ["error"],
    name: "YAML 有误",
    meaning: "YAML 的格式或字段不对",
    remedy: "按报出的行列号改正",
  },
  ID_FORM: {
    severities: ["error"],
    name: "文件编号的写法不对",
    meaning: "文件名不能作文件编号",
    remedy: "改为 `地区-年份`，可加后缀",
  },
  SOURCE_UNREAD: {
    severities: ["error"],
    name: "来源文件读不了",
    meaning: "名字是来源或说明文件的，是目录、管道、断开的链接，没有权限，或结尾的大小写不对",
    remedy: "改名、换成文件，或移出目录",
  },
  ID_VANISHED: {
    severities: ["error"],
    name: "已发布的编号不见了",
    meaning: "已发布的编号不见了",
    remedy: "在 `ids.yaml` 写明 `moved` 或 `withdrawn`",
  },
  ID_CHANGED: {
    severities: ["error"],
    name: "已发布的编号换了文字",
    meaning: "已发布的编号成了另一条的文字",
    remedy: "恢复原来的编号，或在 `ids.yaml` 写明 `moved`",
  },
  ID_WITHDRAWN: {
    severities: ["error"],
    name: "已撤下的编号又有了文字",
    meaning: "`ids.yaml` 写明已撤下的文件或措施，`seeds/` 里又有它的文字",
    remedy: "另起编号；要恢复撤下的文字，用 `npm run withdraw -- 编号 --undo`",
  },
  INTERNAL: {
    severities: ["error"],
    name: "转换程序出错",
    meaning: "转换程序自身的错误",
    remedy: "把来源文件附上报告给维护者",
  },
  STALE: {
    severities: ["error"],
    name: "内容与来源不符",
    meaning: "`content/` 与 `seeds/` 不符",
    remedy: "运行 `npm run convert`",
  },
} as const satisfies Record<string, FindingKind>;

export type FindingCode = keyof typeof findingKinds;

/** A code with one of the severities that it has. */
export type FindingClass = {
  [Code in FindingCode]: { code: Code; severity: (typeof findingKinds)[Code]["severities"][number] };
}[FindingCode];

/** All codes, for the schema. */
export const FINDING_CODES = Object.keys(findingKinds) as [FindingCode, ...FindingCode[]];

/** Whether a kind of finding only waits for an editor's decision. */
export function isOpen(code: FindingCode): boolean {
  return "open" in findingKinds[code];
}
