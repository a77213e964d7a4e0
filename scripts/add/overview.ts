/** What a notice was understood to hold: its sections with their measures, its bodies with how often, and what is no part of it. */
import type { Department } from "../../src/model/schema.ts";
import type { ConvertedNotice } from "../converter/notice/convert-notice.ts";

/** So many measures of a section are named; the others are counted. */
const NAMED = 6;

/** What an annex's heading says behind 附件: its number and its title. */
function annexName(heading: string): string {
  const [, number = "", title = ""] =
    /^(?:附\s{0,4}件)?\s{0,4}(\d{0,3})\s{0,4}[:：]?(.*)$/su.exec(heading.trim()) ?? [];
  return title.trim() === "" ? number : `${number}：${shorten(title.trim())}`;
}

/** The sections in their order, each with its measures' numbers, a level deeper a step to the right. */
export function printSections({ measures }: Pick<ConvertedNotice, "measures">): string[] {
  const groups: { section: readonly string[]; labels: string[] }[] = [];
  for (const { front } of measures) {
    const last = groups.at(-1);
    if (last && isSame(last.section, front.section)) last.labels.push(front.label);
    else groups.push({ section: front.section, labels: [front.label] });
  }
  const lines: string[] = [];
  let before: readonly string[] = [];
  for (const { section, labels } of groups) {
    const count = `${labels.length} 条：${numbers(labels)}`;
    const common = section.findIndex((heading, level) => heading !== before[level]);
    const first = common < 0 ? Math.max(0, section.length - 1) : common;
    for (const [step, heading] of section.slice(first).entries()) {
      const level = first + step;
      const isInnermost = level === section.length - 1;
      lines.push(`${"  ".repeat(level)}${shorten(heading)}${isInnermost ? `（${count}）` : ""}`);
    }
    if (section.length === 0) lines.push(`没有分节（${count}）`);
    before = section;
  }
  return lines;
}

function numbers(labels: readonly string[]): string {
  if (labels.length <= NAMED) return labels.map(bare).join("、");
  return `${bare(labels[0] ?? "")} 到 ${bare(labels.at(-1) ?? "")}`;
}

function bare(label: string): string {
  return label.trim().replace(/[.．、，]$/u, "");
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((heading, index) => heading === b[index]);
}

function shorten(heading: string): string {
  const characters = [...heading.replaceAll(/\s+/gu, " ")];
  return characters.length <= 40 ? characters.join("") : `${characters.slice(0, 39).join("")}…`;
}

/** A body with how many clauses name it. */
export interface CountedBody {
  body: Department;
  clauses: number;
}

/** The bodies of a notice, those that most clauses name first. */
export function countBodies({ derived, departments }: ConvertedNotice): CountedBody[] {
  const counts = new Map<string, number>();
  for (const { responsible } of Object.values(derived.clauses))
    for (const id of new Set(responsible.map(({ department }) => department)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  return departments
    .map((body) => ({ body, clauses: counts.get(body.id) ?? 0 }))
    .sort((a, b) => b.clauses - a.clauses);
}

/** The kinds of findings that say what was set aside. */
const SET_ASIDE: ReadonlySet<string> = new Set([
  "FURNITURE",
  "COMMENTARY",
  "TABLE_HEAD",
  "ORDER_NOTE",
  "SECTION_LEFT",
]);

/** What isn't among the measures, and why. */
export function printLeftOut({ derived, document }: ConvertedNotice): string[] {
  const aside = derived.findings
    .filter(({ code }) => SET_ASIDE.has(code))
    .map(({ line, message }) => `第 ${line} 行：${message}`);
  const annexes = document.body.flatMap((node) =>
    node.type === "annex" ? [`附件${annexName(node.text)}，另列，不作措施`] : [],
  );
  return [...aside, ...annexes];
}
