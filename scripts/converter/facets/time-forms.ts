/** The forms in which notices state times: how long one waits, when something is open, how long it lasts. */
import { AMOUNT, END_OF_RANGE, NUMERALS, readDuration, TIME, UNIT, WITH_UNIT } from "./durations.ts";
import type { Form, Read } from "./forms.ts";

const WITHIN = "(?:以内|之内|内|以下)";
/** What 1小时 is far away, and 1年 of something else. */
const REACHED = "的?(?:经济圈|生活圈|交通圈|通勤圈|都市圈|物流圈|圈|车程|航程|飞行|可达|到达|通达|覆盖)";
/** What shows that somebody is served by then. */
const SERVED =
  "(?:办[结理毕]|审[批核结]|核[准定发]|答复|反馈|受理|完成|提交|报送|退[税还]|缴清|到账|兑付|拨付|整改|出具|签发|出证|放行|回复|响应|公布|印发|出台|制定|修订)";

/** The forms of times with an amount, the most particular first. */
export const TIME_FORMS: readonly Form[] = [
  {
    // 由2天缩短至4小时以内
    form: new RegExp(
      `(?:由|从)[^,。;\\n]{0,6}?${AMOUNT}${UNIT}[^,。;\\n]{0,10}?(?:至|到|为)${AMOUNT}${UNIT}${WITHIN}?`,
      "gu",
    ),
    needs: WITH_UNIT,
    read: ([, before, beforeUnit, after, afterUnit], part) => {
      const [from, to] = [readDuration(before, beforeUnit), readDuration(after, afterUnit)];
      const change = { from: from.amount, fromUnit: from.unit, to: to.amount, unit: to.unit };
      if (to.unit === "percent") {
        return [
          { kind: "share", comparator: /提高|提升|上升|增/u.test(part) ? "exact" : "atMost", ...change },
        ];
      }
      if (/停留|过境/u.test(part)) return [{ kind: "stay", ...change }];
      return /有效期|延长|放宽/u.test(part)
        ? [{ kind: "validity", ...change }]
        : [{ kind: "limit", comparator: "atMost", ...change }];
    },
  },
  {
    form: /7[×x*]24(?:小时)?|(?<!\d)24小时(?=[“”]?(?:通关|服务|受理|预约|值守|值班|在线|办理|不间断|全天|响应|查验|作业|自助|热线|开放|营业|运[行转营]|无休|监控|咨询|客服|便民|轮班|通办))/gu,
    needs: /24/u,
    read: () => [{ kind: "hours", to: 24, unit: "hour" }],
  },
  {
    // 240小时过境免签；24/144小时过境免签
    form: new RegExp(`${AMOUNT}(?:/(\\d{1,3}))?(小时|天|日)(?:直接)?过境`, "gu"),
    needs: WITH_UNIT,
    read: ([, first, second, words]) =>
      [first, second].flatMap((amount) => (amount === undefined ? [] : [lasting("stay", amount, words)])),
  },
  {
    form: new RegExp(`停留(?:时间|期限|期)?(?:最长)?不超过${AMOUNT}${TIME}`, "gu"),
    needs: WITH_UNIT,
    read: ([, amount, words]) => [{ ...lasting("stay", amount, words), comparator: "atMost" }],
  },
  {
    // 2年以内有效的签证；有效期3年
    form: new RegExp(`${AMOUNT}(年|个月|天|日)(${WITHIN})?(?:有效|多次)`, "gu"),
    needs: WITH_UNIT,
    read: ([, amount, words, within]) => [
      { ...lasting("validity", amount, words), comparator: within ? "atMost" : "exact" },
    ],
  },
  {
    form: new RegExp(`有效期(?:限)?(?:延长)?(?:为|至|到|最长)?${AMOUNT}(年|个月|天)`, "gu"),
    needs: WITH_UNIT,
    read: ([, amount, words]) => [lasting("validity", amount, words)],
  },
  {
    // 堆存费14天内免收；7日内免费堆存
    form: new RegExp(`${AMOUNT}${TIME}${WITHIN}?的?免(?!签|办)`, "gu"),
    needs: WITH_UNIT,
    read: ([, amount, words]) => [lasting("validity", amount, words)],
  },
  {
    // 截止日前30日至90日内
    form: new RegExp(
      `(?<!月)${AMOUNT}(工作日|天|日|小时)(?:至|到|[-—~])${AMOUNT}个?(工作日|天|日|小时)`,
      "gu",
    ),
    needs: WITH_UNIT,
    read: ([, low, lowUnit, high, highUnit], part) => {
      const [from, to] = [readDuration(low, lowUnit), readDuration(high, highUnit)];
      const range = { comparator: "range", from: from.amount, fromUnit: from.unit } as const;
      if (new RegExp(REACHED, "u").test(part)) return [];
      // Without 前 it is how long one waits: 5日至7日内办结.
      const kind = new RegExp(`${WITHIN}${SERVED}`, "u").test(part) && !/前/u.test(part) ? "limit" : "window";
      return [{ kind, ...range, to: to.amount, unit: to.unit }];
    },
  },
  {
    // 期满前30日内；申报前20个工作日内
    form: new RegExp(
      `(?:届满|期满|到期|截止日?|有效期|申报|申请|实施|起运|启运|[抵到离]港|靠泊)(?:之|以)?前${AMOUNT}${TIME}${WITHIN}`,
      "gu",
    ),
    needs: WITH_UNIT,
    read: ([, amount, words]) => [{ ...lasting("window", amount, words), comparator: "atMost" }],
  },
  {
    form: /日报日批|当[日天](?:申[请报]|受理|提交|收件|报关|到[港达]|抵[港达]|办理)[、,]?当[日天]\p{Script=Han}{2}|当[日天](?:审批|办[结理]|放行|受理|审核|反馈)/gu,
    needs: /当[日天]|日报日批/u,
    read: () => [{ kind: "limit", comparator: "atMost", to: 1, unit: "day" }],
  },
  {
    form: /即[报检查到审办批申收来验交][、,]?即[放提办批审报检离核退享]|(?:[机船货车人]到|[到抵][场港])即[办放提卸验检]|随[到报]随[办检审验放批提]|秒[批办退]|立等可取|(?:当场|即时|现场)办[结毕]|即时(?:审批|放行)/gu,
    needs: /即|随|秒|立等可取|当场|现场/u,
    read: () => [{ kind: "immediate" }],
  },
  {
    // 3至5个工作日内办结
    form: new RegExp(
      `${AMOUNT}[-—~至到]${END_OF_RANGE}${TIME}(?:${WITHIN}|(?=${SERVED}))(?!${REACHED})`,
      "gu",
    ),
    needs: WITH_UNIT,
    read: ([, low, high, words], part) => {
      const [from, to] = [readDuration(low, words), readDuration(high, words)];
      const range = { comparator: "range", from: from.amount, fromUnit: from.unit } as const;
      return waiting(part, high, words).map((one) => ({ ...one, ...range, to: to.amount }));
    },
  },
  {
    form: new RegExp(
      `((?<!不)(?:少于|低于)|不超过|不多于|不得超过|不高于|最长|最迟|控制在|(?:缩短|压缩|减少|降低|降|压减|压降|提速|精简)[至到为]|(?:时限|时间|期限|周期)为)${AMOUNT}${TIME}(?:${WITHIN})?(?!起|止|前|后|一次)`,
      "gu",
    ),
    needs: WITH_UNIT,
    read: ([, , amount, words], part) => waiting(part, amount, words),
  },
  {
    form: new RegExp(
      `(?<!月|年|前|近|过去|每|连续|至少|不[少低足]于?|未满|超过)${AMOUNT}${TIME}${WITHIN}(?!${REACHED})`,
      "gu",
    ),
    needs: WITH_UNIT,
    read: ([, amount, words], part) => waiting(part, amount, words),
  },
  {
    // 1年内办结退税
    form: new RegExp(
      `(?<!前|近|过去|每|连续)${AMOUNT}(年)${WITHIN}(?=(?:全部|基本)?(?:办[结理毕]|审结|答复|退[税还]))`,
      "gu",
    ),
    needs: WITH_UNIT,
    read: ([, amount, words]) => [{ ...lasting("limit", amount, words), comparator: "atMost" }],
  },
  {
    // “空运快运货物6小时”通关：原文只写数
    form: new RegExp(
      `(?<!每|满|超过|至少|不[少低足]于?|连续|提前|(?:缩短|压缩|减少|节[省约]|压减|降低|提速)[了约近超]?)${AMOUNT}(个?工作日|小时|分钟)(?!起|止|前|以上|后|达|${REACHED})`,
      "gu",
    ),
    needs: WITH_UNIT,
    read: ([, amount, words], part) => {
      const { amount: to, unit } = readDuration(amount, words);
      // 24小时 alone is when something is open.
      return (unit === "hour" && to === 24) || !isService(part) ? [] : [{ kind: "limit", to, unit }];
    },
  },
];

const VERB =
  "(?:完成|实现|建成|达到|出台|办[结理]|提交|报送|印发|建立|形成|制定|投[用运]|开通|启用|落地|上线|全[面部]|基本|力争|争取|推动|推出|覆盖|逐步|启动)";
/** What was done by a day says who is meant: 2024年底前注册的企业. */
const BEGUN =
  "(?:已|成立|注册|设立|登记|取得|签订|发生|投产|开工|认定|入驻|购[买置]|进口|出口)[^,。;\\n]{0,16}的";

const OF_DAYS = /[前底末内下]/u;

/** The forms of a day by which something is to be done. */
export const DAY_FORMS: readonly Form[] = [
  `(?:[年月]|季度)(?:底|末)(?:之前|以前|前)(?!${BEGUN})`,
  `(?:20\\d{2}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?|\\d{1,2}月(?:\\d{1,2}日)?|每月\\d{1,2}日)(?:之前|以前|前)(?=${VERB}|[,。;:!?)\\n]|$)`,
  `(?<!截[至止]?)(?:到|在)20\\d{2}年(?:年?底|年?末)(?!前|以前|之前)`,
  `20\\d{2}年(?:度|以)?内`,
  `(?<![\\d半数几多${NUMERALS}])(?:年度?|季度|月度?)内(?=${VERB})`,
  `(?<!前|近|过去|每|连续)${AMOUNT}年${WITHIN}(?=[^,。;\\n]{0,4}${VERB})`,
].map((form) => ({ form: new RegExp(form, "gu"), needs: OF_DAYS, read: () => [{ kind: "by" }] }));

function lasting(kind: Read["kind"], amount: string | undefined, words: string | undefined): Read {
  const { amount: to, unit } = readDuration(amount, words);
  return { kind, to, unit };
}

/** A time not to be exceeded: how long one waits, or how long something lasts. */
function waiting(part: string, amount: string | undefined, words: string | undefined): Read[] {
  // How long a fair, a public hearing or a power cut lasts is no promise.
  if (/公示|征[求集]意见|活动|展会|展期|会期|课时|学时|停[电机水]/u.test(part)) return [];
  const isPeriod =
    (words === "个月" && !new RegExp(`${SERVED}|缩短|压缩|压减`, "u").test(part)) ||
    /贷款|授信|融资|租期|保存|保管|缓缴|缓征|延期|宽限|账期|宽展/u.test(part);
  return [{ ...lasting(isPeriod ? "validity" : "limit", amount, words), comparator: "atMost" }];
}

/** Whether a part of a sentence is about something that is done for somebody: not a flight, a course, a day's work. */
function isService(part: string): boolean {
  return (
    /通关|快运|办[结理]|审[批核]|放行|查验|提[离货]|出证|签发|签证|受理|答复|反馈|时限|时效|要求|承诺|完成|交付|装卸|检[疫验]|验放|转运|退税|缩短|压缩|送达|到账/u.test(
      part,
    ) && !/车程|航程|飞行|培训|课|学时|志愿|工作制|工时/u.test(part)
  );
}
