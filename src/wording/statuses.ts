/** The words for what a reader must know about a notice before relying on it. */
import { kindLabels, stageLabels } from "./codes.ts";
import { day } from "./sentences.ts";

/** What is true of a notice; those that a reader must not miss are `strong`. */
export type Status = { strong: boolean } & (
  | { code: PlainStatus }
  | { code: "reviewed"; by: string; on: string }
  | { code: "standingChecked"; on: string }
);

/** Statuses that say nothing but themselves. */
export type PlainStatus =
  | "draft"
  | "stageUnknown"
  | "followed"
  | "followedElsewhere"
  | "replaced"
  | "taskList"
  | "unreviewed";

const statusLabels: Record<PlainStatus, string> = {
  draft: stageLabels.draft,
  stageUnknown: "是否印发原文未载明",
  followed: "已有正式文件",
  followedElsewhere: "已有正式文件（未收录）",
  replaced: "已被取代",
  taskList: kindLabels["task-list"],
  unreviewed: "机器整理",
};

/** Who compared a text with its source, and when: `已核对（张三，2025年7月25日）`. */
export function reviewed({ by, on }: { by: string; on: string }): string {
  return `已核对（${by}，${day(on)}）`;
}

/** Of a notice whose stated period has ended, with the words that state it. */
export function pastText(until: string, quote: string): string {
  return `按原文所载有效期推算，已于${day(until)}届满（“${quote}”）`;
}

/** A status in words. */
export function statusText(status: Status): string {
  if (status.code === "reviewed") return reviewed(status);
  if (status.code === "standingChecked") return `效力核对于${day(status.on)}`;
  return statusLabels[status.code];
}
