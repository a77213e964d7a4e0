/** The words for what a reader must know about a notice before relying on it. */
import { kindLabels, stageLabels } from "./codes.ts";
import { quoted } from "./quotation.ts";
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

/** What each status means, as the page about the site explains it. */
export const statusTable = {
  heading: "怎样看待文件的状态",
  status: "标注",
  meaning: "意思",
  rows: [
    { code: "draft", name: statusLabels.draft, meaning: "收录的是征求意见的文本，不是生效文件" },
    {
      code: "stageUnknown",
      name: statusLabels.stageUnknown,
      meaning: "看不出是已经印发的文件，还是征求意见的文本",
    },
    { code: "followed", name: statusLabels.followed, meaning: "其后有正式文件，页面上链接过去" },
    {
      code: "followedElsewhere",
      name: statusLabels.followedElsewhere,
      meaning: "编者知道其后有正式文件，但本站尚未收录全文",
    },
    { code: "replaced", name: statusLabels.replaced, meaning: "已有文件取代它，页面上链接过去" },
    {
      code: "taskList",
      name: statusLabels.taskList,
      meaning: "上级文件所附的任务清单，落实情况见各地文件",
    },
    {
      code: "unreviewed",
      name: statusLabels.unreviewed,
      meaning: "由程序从来源文本整理，尚未经人逐条核对；文字照录来源，编号、单位、日期等可能认错",
    },
    {
      code: "reviewed",
      name: "已核对",
      meaning: "有人对照来源逐条核对过，注明核对人与日期",
    },
    {
      code: "standingChecked",
      name: "效力核对",
      meaning: "有人在所注的日期核对过它是否有效；没有这一项的，本站不判断是否现行有效",
    },
  ] satisfies { code: Status["code"]; name: string; meaning: string }[],
};

/** Who compared a text with its source, and when: `已核对（张三，2025年7月25日）`. */
export function reviewed({ by, on }: { by: string; on: string }): string {
  return `已核对（${by}，${day(on)}）`;
}

/** Of a notice whose stated period has ended, with the words that state it. */
export function pastText(until: string, quote: string): string {
  return `按原文所载有效期推算，已于${day(until)}届满（${quoted(quote)}）`;
}

/** A status in words. */
export function statusText(status: Status): string {
  if (status.code === "reviewed") return reviewed(status);
  if (status.code === "standingChecked") return `效力核对于${day(status.on)}`;
  return statusLabels[status.code];
}
