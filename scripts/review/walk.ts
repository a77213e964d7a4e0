/** The walk: one doubtful place after another, then what the text doesn't say, then who compared it. */
import { findingKinds } from "../../src/model/finding-codes.ts";
import { webAddress } from "../add/html/page-address.ts";
import type { ProposedEntry } from "../add/registry-entries.ts";
import { type Decisions, noDecisions } from "./decisions.ts";
import type { Doubt } from "./doubts.ts";
import type { Choice, Prompter } from "./prompter.ts";

/** What a walk needs to know of a notice. */
export interface Walked {
  doubts: readonly Doubt[];
  /** The ids of the regions that there are. */
  regions: readonly { id: string; name: string }[];
  /** The kinds that bodies may have. */
  kinds: readonly { id: string; name: string }[];
  /** Proposed entries for bodies that nobody registered, by their printed names. */
  bodies: ReadonlyMap<string, ProposedEntry>;
  /** What neither text nor editor says. */
  lacks: { url: boolean; stage: boolean; review: boolean };
  today: string;
}

type Answer = "checked" | "mend" | "later" | "stop" | "region" | "measures" | "section" | "body";

const ALWAYS: readonly Choice<Answer>[] = [
  { value: "checked", label: "与原件核对过，就是这样" },
  { value: "mend", label: "要改来源的文字（记下位置，最后列出）" },
  { value: "later", label: "以后再说" },
  { value: "stop", label: "停在这里，保存已经决定的" },
];

/** What can be stated of a kind of doubt, before what can be said of any. */
const OWN: Readonly<Record<string, Choice<Answer>>> = {
  REGION_UNKNOWN: { value: "region", label: "写明地区" },
  READING_CHOSEN: { value: "measures", label: "写明措施在哪里" },
  TWO_NOTICES: { value: "measures", label: "确是一份：写明措施在哪里" },
  NO_MEASURE: { value: "measures", label: "写明措施在哪里" },
  SECTION_LEFT: { value: "section", label: "这一节确是措施" },
  UNIT_UNKNOWN: { value: "body", label: "登记这个单位" },
  UNIT_DOUBTFUL: { value: "body", label: "确是单位，登记" },
};

const READINGS: readonly Choice[] = [
  { value: "body", label: "正文" },
  { value: "table", label: "正文中的表格" },
  { value: "annex", label: "附件（只有一个）" },
  { value: "annex-1", label: "第一个附件" },
  { value: "annex-2", label: "第二个附件" },
  { value: "unnumbered", label: "没有编号的短标题" },
];

/** Walks through a notice; `null` where the editor breaks off, and nothing is to be written. */
export async function walk(walked: Walked, prompter: Prompter): Promise<Decisions | null> {
  const decisions = noDecisions();
  let isStopped = false;
  let isOpen = false;
  for (const [index, doubt] of walked.doubts.entries()) {
    const { code } = doubt.finding;
    prompter.show(`${index + 1}/${walked.doubts.length} ${findingKinds[code].name}`, doubt.shown);
    const own = OWN[code];
    const answer = await prompter.choose("怎样处理", own ? [own, ...ALWAYS] : ALWAYS);
    if (answer === null || !(await decide(answer, doubt, walked, decisions, prompter))) return null;
    isStopped = answer === "stop";
    if (isStopped) break;
    isOpen ||= answer !== "checked";
  }
  if (isStopped) return decisions;
  return (await closing(walked, decisions, isOpen, prompter)) ? decisions : null;
}

/** Puts an answer among the decisions; `false` where the editor breaks off. */
async function decide(
  answer: Answer,
  { finding, words }: Doubt,
  { regions, kinds, bodies, today }: Walked,
  decisions: Decisions,
  prompter: Prompter,
): Promise<boolean> {
  if (answer === "checked") decisions.checked.push({ code: finding.code, words, on: today });
  if (answer === "mend") decisions.mend.push(`${finding.file}:${finding.line}`);
  if (answer === "region") {
    const fault = (id: string) =>
      regions.some((region) => region.id === id) ? null : "没有这个地区编号；省、市、县的编号是名称的拼音";
    const region = await prompter.ask("地区的编号", "", fault);
    if (region === null) return false;
    decisions.stated.region = region;
  }
  if (answer === "measures") {
    const reading = await prompter.choose("措施在哪里", READINGS);
    if (reading === null) return false;
    decisions.stated.measures = reading;
  }
  if (answer === "section") {
    const heading = await prompter.ask("这一节的标题，照原文，编号在内", words, notEmpty);
    if (heading === null) return false;
    decisions.sections.push(heading);
  }
  if (answer === "body") {
    const printed = quoted(finding.message);
    const proposed = bodies.get(printed);
    if (!proposed) {
      prompter.show("不能在这里登记", "这个名称拟不出编号；请写进 vocabulary/departments.yaml");
      return true;
    }
    const name = await prompter.ask("单位的全称", proposed.name, notEmpty);
    const kind = name === null || kinds.length === 0 ? null : await chooseKind(proposed, kinds, prompter);
    if (name === null || (kind === null && kinds.length > 0)) return false;
    const { note: _unchecked, ...entry } = proposed;
    const local = [...new Set([...(entry.local ?? []), printed])].filter((one) => one !== name);
    decisions.bodies.push({
      ...entry,
      name,
      kind: kind ?? entry.kind,
      ...(local.length > 0 ? { local } : {}),
    });
  }
  return true;
}

function chooseKind(
  { kind }: ProposedEntry,
  kinds: Walked["kinds"],
  prompter: Prompter,
): Promise<string | null> {
  const choices = [...kinds, { id: "other", name: "其他" }].map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  return prompter.choose("类别", [
    ...choices.filter(({ value }) => value === kind),
    ...choices.filter(({ value }) => value !== kind),
  ]);
}

/** What neither text nor editor says, and, where nothing is left open, who compared it all. */
async function closing(
  { lacks, today }: Walked,
  { stated }: Decisions,
  isOpen: boolean,
  prompter: Prompter,
): Promise<boolean> {
  if (lacks.stage) {
    const stage = await prompter.choose("原文看不出是印发的文件还是征求意见稿", [
      { value: "issued", label: "已印发" },
      { value: "draft", label: "征求意见稿" },
      { value: "", label: "不知道" },
    ]);
    if (stage === null) return false;
    const evidence = stage === "" ? "" : await prompter.ask("依据是什么", "", notEmpty);
    if (evidence === null) return false;
    if (stage !== "") stated.stage = { value: stage, evidence };
  }
  if (lacks.url) {
    const fault = (words: string) =>
      words === "" || webAddress(words) !== null ? null : "不是网址；应以 http:// 或 https:// 开头";
    const url = await prompter.ask("来源网址（没有就直接按回车）", "", fault);
    if (url === null) return false;
    if (url !== "") stated.url = url;
  }
  if (!lacks.review || isOpen) return true;
  const by = await prompter.ask(
    "全文都与原件逐条对照过的，写核对人姓名；还没有的，直接按回车",
    "",
    () => null,
  );
  if (by === null) return false;
  if (by !== "") stated.review = { by, on: today };
  return true;
}

/** The name that a finding's sentence quotes first. */
function quoted(message: string): string {
  const start = message.indexOf("“") + 1;
  const end = message.indexOf("”", start);
  return start > 0 && end > start ? message.slice(start, end) : "";
}

function notEmpty(words: string): string | null {
  return words === "" ? "请填写" : null;
}
