/** Small sentences that several pages share. */
import type { Measure, Notice } from "../model/schema.ts";
import { kindLabels } from "./labels.ts";

/** A day as Chinese documents print it: `2025年7月25日`. */
export function day(iso: string): string {
  const [year, month, date] = iso.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** What a measure is called: its title, else its first sentence. */
export function measureName({ title, text }: Pick<Measure, "title" | "text">): string {
  if (title !== null) return title;
  const sentence = /^[^。；;\n]*/u.exec(text)?.[0] ?? text;
  const characters = [...sentence];
  return characters.length <= 40 ? sentence : `${characters.slice(0, 39).join("")}…`;
}

/** Number and title as the notice prints them: `14.进一步支持跨境电商发展`. */
export function printedHeading(measure: Pick<Measure, "label" | "title" | "text">): string {
  const gap = /\p{L}$|\d$/u.test(measure.label) ? " " : "";
  return measure.label + gap + measureName(measure);
}

/** How to refer to a measure in one's own text. */
export function citation(measure: Measure, notice: Notice): string {
  const facts = [
    ...notice.issuers,
    notice.documentNumber,
    notice.signedOn && day(notice.signedOn),
    notice.stage === "draft" ? "征求意见稿" : null,
  ].filter((fact) => fact !== null && fact !== "");
  const about = facts.length > 0 ? `（${facts.join("，")}）` : "";
  return `《${notice.title}》${about}：${printedHeading(measure)}。本站编号${measure.id}。`;
}

/** A status in words; those that a reader must not miss are `strong`. */
export interface Status {
  text: string;
  strong: boolean;
}

/** What a reader must know about a notice before relying on it. */
export function statuses(notice: Notice): Status[] {
  const strong = (text: string) => ({ text, strong: true });
  const plain = (text: string) => ({ text, strong: false });
  const found: Status[] = [];
  if (notice.stage === "draft") found.push(strong("征求意见稿"));
  if (notice.stage === "unknown") found.push(strong("是否印发原文未载明"));
  for (const { relation, notice: other } of notice.relations) {
    if (relation === "followedBy")
      found.push(strong(other === null ? "已有正式文件（未收录）" : "已有正式文件"));
  }
  if (notice.replacedBy !== null) found.push(strong("已被取代"));
  if (notice.kind === "task-list") found.push(plain(kindLabels["task-list"]));
  const { review, standingCheckedOn } = notice;
  found.push(plain(review === null ? "机器整理" : `已核对（${review.by}，${day(review.on)}）`));
  if (standingCheckedOn !== null) found.push(plain(`效力核对于${day(standingCheckedOn)}`));
  return found;
}

/** What a notice doesn't say that readers of a measure look for, responsible units apart. */
export function unstated(measure: Measure, notice: Notice): string[] {
  const { clauses } = measure;
  const facts: [string, boolean][] = [
    ["完成时限", clauses.every(({ deadline }) => deadline === null)],
    ["发布机关", notice.issuers.length === 0],
    ["文号", notice.documentNumber === null],
    ["成文日期", notice.signedOn === null],
    ["有效期", notice.effective === null],
  ];
  return facts.filter(([, missing]) => missing).map(([name]) => name);
}
