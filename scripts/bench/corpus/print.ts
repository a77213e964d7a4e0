/** Notices as their authorities print them: head, chapters, measures, and who is responsible, in one of the forms. */
import { pick, type Random, shuffled, whole } from "../random.ts";
import type { DrawnMeasure } from "./measures.ts";
import { inPlace, localName, type Place } from "./places.ts";
import type { Planned } from "./plan.ts";
import type { BodyForm } from "./real-texts.ts";

/** A notice's text and what its editor states beside it. */
export interface Printed {
  text: string;
  yaml: string;
}

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A number below a hundred in characters. */
function chinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${DIGITS[ones] ?? ""}`;
}

/** Prints a notice. @param headings of chapters, from which each notice takes some */
export function printNotice(
  planned: Planned,
  measures: readonly DrawnMeasure[],
  headings: readonly string[],
  random: Random,
): Printed {
  if (planned.form === "table") return printTable(planned, measures, random);
  const chapters = shuffled(random, headings).slice(0, Math.min(measures.length, whole(random, 3, 6)));
  const starts = new Map(
    chapters.map((heading, index) => [
      Math.floor((index * measures.length) / chapters.length),
      `${chinese(index + 1)}、${heading}`,
    ]),
  );
  const body = measures.flatMap((measure, index) => {
    const heading = starts.get(index);
    return [
      ...(heading === undefined ? [] : [heading, ""]),
      ...measureLines(planned, measure, index, random),
      "",
    ];
  });
  const text = [...headLines(planned, random), ...body, ...footLines(planned)].join("\n");
  return { text: `${text.trimEnd()}\n`, yaml: `addedOn: ${planned.year + 1}-01-15\n` };
}

function nameOf({ place, year, form }: Planned): string {
  switch (form) {
    case "bodies on a line":
      return `${year}年${place.whole}深化跨境贸易便利化改革持续优化口岸营商环境措施`;
    case "numbers in brackets":
      return `${place.whole}${year}年优化口岸营商环境提升跨境贸易便利化工作方案`;
    case "clauses":
      return `${place.whole}${year}年跨境贸易便利化专项行动措施`;
    case "no bodies":
      return `${place.whole}${year}年促进跨境贸易便利化专项行动措施`;
    default:
      return `${year}年${place.whole}跨境贸易便利化专项行动方案`;
  }
}

function headLines(planned: Planned, random: Random): string[] {
  const { place, year, form } = planned;
  const name = nameOf(planned);
  const day = `${year}年${whole(random, 1, 12)}月${whole(random, 1, 28)}日`;
  const preamble = `为深入贯彻落实党中央、国务院决策部署，进一步优化${place.name}口岸营商环境，提升跨境贸易便利化水平，特制定本措施。`;
  const issuer = `${place.whole}人民政府办公厅`;
  if (form === "clauses") return [name, "", "（征求意见稿）", "", preamble, ""];
  if (form === "no bodies")
    return [
      ...[`《${name}》正式印发`, "", `${year}-05-31 307`, ""],
      ...[`近日,《${name}》(以下简称《措施》)正式印发。`, "", "", name, "", ""],
    ];
  const number = `${place.name.slice(0, 1)}政办字〔${year}〕${whole(random, 1, 99)}号`;
  return [
    ...(form === "bodies in brackets" ? [" 我要收藏", "取消收藏"] : [issuer, "", number, ""]),
    `关于印发《${name}》的通知`,
    ...(form === "bodies in brackets" ? ["字体大小: 打印", ""] : []),
    place.level === "省" ? "各市、县人民政府，各有关单位：" : "各区、市人民政府，各有关单位：",
    "",
    `《${name}》已经${place.level}政府同意，现印发给你们，请认真贯彻执行。`,
    "",
    `     ${issuer}`,
    "",
    day,
    "",
    name,
    "",
    preamble,
    "",
  ];
}

function footLines({ form }: Planned): string[] {
  return form === "bodies in brackets" ? ["扫一扫在手机打开当前页"] : [];
}

function measureLines(
  { place, form }: Planned,
  { title, clauses }: DrawnMeasure,
  index: number,
  random: Random,
): string[] {
  const label = form === "numbers in brackets" ? `（${chinese(index + 1)}）` : `${index + 1}.`;
  const head = `${label}${inPlace(title.join(""), place)}。`;
  const texts = clauses.map(({ sentences }) => sentencesOf(sentences, place));
  if (form === "no bodies") return [`${head}${texts.join("")}`];
  if (form === "clauses") {
    const named = clauses.map(
      ({ bodies }, at) => `${texts[at]}（责任单位：${bodyNames(bodies, place, random)}）`,
    );
    return [`${head}${named.join("")}`];
  }
  const all = [...new Set(clauses.flatMap(({ bodies }) => bodies))];
  if (form === "bodies on a line")
    return [
      `${head}${texts.join("")}`,
      `责任单位：${all.map((body) => printedName(body, place)).join("、")}`,
    ];
  return [`${head}${texts.join("")}（责任单位：${bodyNames(all, place, random)}）`];
}

function sentencesOf(sentences: readonly (readonly string[])[], place: Place): string {
  return sentences.map((sentence) => `${inPlace(sentence.join(""), place)}。`).join("");
}

function printedName(body: BodyForm, place: Place): string {
  return body.local.includes(body.printed) ? localName(body.printed, place) : inPlace(body.printed, place);
}

/** Bodies as a bracket names them: some by who leads, most by duty. */
function bodyNames(bodies: readonly BodyForm[], place: Place, random: Random): string {
  const names = bodies.map((body) => printedName(body, place));
  if (names.length < 2) return names.join("");
  if (random() < 0.15) return `${names[0]}牵头，${names.slice(1).join("、")}按职责分工负责`;
  return `${names.join("、")}${pick(random, ["按职责分工负责", "按职责分工负责", ""])}`;
}

/** A table as an annex: the country's without bodies, others with a column for them. */
function printTable({ place, year }: Planned, measures: readonly DrawnMeasure[], random: Random): Printed {
  const isCountry = place.level === "";
  const columns = ["序号", "改革事项", "主要内容", ...(isCountry ? [] : ["责任单位"])];
  const row = (cells: readonly string[]) => [...cells.map((cell) => `\t${cell}`), ""];
  const rows = measures.flatMap(({ title, clauses }, index) => {
    const all = [...new Set(clauses.flatMap(({ bodies }) => bodies))];
    return row([
      `${index + 1}`,
      inPlace(title.join(""), place),
      clauses.map(({ sentences }) => sentencesOf(sentences, place)).join(""),
      ...(isCountry ? [] : [bodyNames(all, place, random).replace(/按职责分工负责$/u, "")]),
    ]);
  });
  const name = isCountry
    ? `${year}年促进跨境贸易便利化专项行动`
    : `${year}年${place.whole}促进跨境贸易便利化专项行动`;
  const head = ["附件", "", name, "", "各项措施复制推广工作任务表", ""];
  const letter = `关于复制推广${year}年促进跨境贸易便利化专项行动改革措施的函`;
  const yaml = [
    `region: ${place.id}`,
    `addedOn: ${year + 1}-01-15`,
    "stage:",
    "  value: issued",
    `  evidence: 本表是《${letter}》的附件，随函印发；表内文字没有载明。`,
  ];
  return { text: `${[...head, ...row(columns), ...rows].join("\n")}\n`, yaml: `${yaml.join("\n")}\n` };
}
