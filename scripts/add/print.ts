/** A proposal as an editor reads it. */
import { join } from "node:path";
import type { NoticeFront } from "../../src/content/document.ts";
import type { Finding } from "../../src/model/schema.ts";
import { severityLabels } from "../../src/wording/codes.ts";
import { visibleLine } from "../terminal.ts";
import { firstChecks } from "./first-checks.ts";
import { type CountedBody, countBodies, printLeftOut, printSections } from "./overview.ts";
import type { Proposal } from "./proposal.ts";
import { printRegion } from "./region-entry.ts";
import { printEntries } from "./registry-entries.ts";
import type { SeedsFolder } from "./seeds-folder.ts";

const STAGES = { issued: "已印发", draft: "征求意见稿", unknown: "原文未载明" } as const;
const NONE = "（没有看出）";

/** What was understood, what to check first, what would be written where, and what an editor may paste. */
export function printProposal(file: string, proposal: Proposal, seeds: SeedsFolder): string {
  const { id, kind, notes, converted, yaml, entries, files, region: place } = proposal;
  const { findings } = converted.derived;
  const blocks = [
    `${file}（${kind}）→ ${id}`,
    table(facts(proposal, seeds)),
    list("目录", printSections(converted)),
    list("没有收进措施的", printLeftOut(converted)),
    list("提取时的情况", notes),
    list(
      "整理记录",
      findings.map((finding) => inWords(finding, `${id}.txt`)),
    ),
    `文字：${summary(proposal.text)}\n${excerpt(proposal.text)}`,
    list(
      "文件",
      [...files.keys()].map((name) => join(seeds.path, name)),
    ),
    list("其中替换掉的", proposal.replaces),
    files.has(`${id}.yaml`) ? `${id}.yaml：\n${yaml.trimEnd()}` : "",
    place === null ? "" : `核对名称与上级后补进 vocabulary/regions.yaml：\n${printRegion(place)}`,
    entries.length === 0
      ? ""
      : `核对后补进 vocabulary/departments.yaml：\n${printEntries(entries).trimEnd()}`,
    list(
      "最该先核对的三处",
      firstChecks(converted, notes).map((check, index) => `${index + 1}. ${check}`),
    ),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** What stands on the notice's page, by the names that editors know. */
function facts({ id, converted }: Proposal, seeds: SeedsFolder): [name: string, value: string | null][] {
  const { front } = converted.document;
  const region = seeds.vocabulary.regions.find((entry) => entry.id === front.region);
  const clauses = Object.values(converted.derived.clauses);
  const withUnits = clauses.filter(({ responsible }) => responsible.length > 0);
  const bodies = countBodies(converted);
  return [
    ["标题", front.title === id ? NONE : front.title],
    ["印发标题", front.coverTitle],
    ["发布机关", front.issuers.join("、") || NONE],
    ["文号", front.documentNumber ?? NONE],
    ["成文日期", front.signedOn ?? NONE],
    ["发布日期", front.publishedOn ?? NONE],
    ["施行、有效期", validity(front.effective)],
    ["地区", region ? `${region.name}（${region.id}）` : NONE],
    ["阶段", STAGES[front.stage]],
    [
      "措施",
      `${converted.measures.length} 条，条款 ${clauses.length} 条（写明责任单位的 ${withUnits.length} 条）`,
    ],
    ["认得的单位", names(bodies.filter(({ body }) => body.registered))],
    ["没有登记的单位", names(bodies.filter(({ body }) => !body.registered))],
  ];
}

/** A finding as somebody reads it who has the text beside it, `text` being its file. */
function inWords({ file, line, column, severity, code, message }: Finding, text: string): string {
  const place = `${file === text ? "" : `${file} `}第 ${line} 行第 ${column} 字`;
  return visibleLine(`${place}，${severityLabels[severity]}（${code}）：${message}`);
}

function validity(effective: NoticeFront["effective"]): string {
  if (effective === null) return NONE;
  const { from, to, quote } = effective;
  const days = [from === null ? "" : `${from} 起`, to === null ? "" : `至 ${to}`].filter((day) => day !== "");
  return `${days.join("，")}（原文：${quote}）`;
}

const HEAD = 8;
const TAIL = 3;

/** The first and last lines of a text. */
export function excerpt(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const shown =
    lines.length <= HEAD + TAIL + 1
      ? lines
      : [...lines.slice(0, HEAD), `……（中间 ${lines.length - HEAD - TAIL} 行）`, ...lines.slice(-TAIL)];
  return shown.map((line) => `  │ ${shorten(line.trim())}`).join("\n");
}

function shorten(line: string): string {
  const characters = [...line];
  return characters.length <= 60 ? line : `${characters.slice(0, 59).join("")}…`;
}

function summary(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return `${lines.length} 行，${[...text.replaceAll(/\s/gu, "")].length} 字（用 --text 看全文）`;
}

function names(bodies: readonly CountedBody[]): string {
  if (bodies.length === 0) return "0 个";
  return `${bodies.length} 个：${bodies.map(({ body, clauses }) => `${body.shortName} ${clauses} 条`).join("、")}`;
}

function table(rows: readonly (readonly [string, string | null])[]): string {
  return rows
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `  ${name}：${value}`)
    .join("\n");
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `${title}：\n${items.map((item) => `  ${item}`).join("\n")}`;
}
