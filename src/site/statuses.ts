/** What a notice is and what came of it, as its source and its editor tell. */

import type { PlainStatus, Status } from "../wording/statuses.ts";
import type { NoticeRef } from "./refs.ts";

const strong = (code: PlainStatus): Status => ({ code, strong: true });
const plain = (code: PlainStatus): Status => ({ code, strong: false });

type NoticeFacts = Pick<NoticeRef, "stage" | "kind" | "relations" | "replacedBy">;

/** A notice's standing, apart from what this site's editors checked. */
export function standing({ stage, kind, relations, replacedBy }: NoticeFacts): Status[] {
  const found: Status[] = [];
  if (stage === "draft") found.push(strong("draft"));
  if (stage === "unknown") found.push(strong("stageUnknown"));
  for (const { relation, notice: other } of relations) {
    if (relation === "followedBy") found.push(strong(other === null ? "followedElsewhere" : "followed"));
  }
  if (replacedBy !== null) found.push(strong("replaced"));
  if (kind === "task-list") found.push(plain("taskList"));
  return found;
}

/** What a reader must know about a notice before relying on it: its standing, and who has read it. */
export function statuses(notice: NoticeFacts & Pick<NoticeRef, "review" | "standingCheckedOn">): Status[] {
  const { review, standingCheckedOn } = notice;
  return [
    ...standing(notice),
    review === null ? plain("unreviewed") : { code: "reviewed", strong: false, ...review },
    ...(standingCheckedOn === null
      ? []
      : [{ code: "standingChecked", strong: false, on: standingCheckedOn } as const]),
  ];
}
