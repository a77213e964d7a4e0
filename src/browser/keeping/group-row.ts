/** A line of the list of what can be kept. */
import { bytesOf, filesOfGroup, type KeepGroup, type KeepList } from "../../model/keep-list.ts";
import { keepingWords as words } from "../../wording/keeping.ts";
import { button, element } from "../dom.ts";
import type { Ask } from "./messages.ts";

export interface GroupRow {
  item: HTMLElement;
  act: HTMLButtonElement;
  /** Shows whether the group is kept. */
  show(isKept: boolean): void;
}

/** A group with its size and a button that keeps it, or takes it out again. */
export function groupRow(
  list: KeepList,
  { id, name }: KeepGroup,
  ask: (asked: Ask, said: string) => Promise<void>,
): GroupRow {
  let isKept = false;
  const act = button("", {}, () => {
    void (isKept
      ? ask({ ask: "drop", group: id }, words.dropped(name))
      : ask({ ask: "keep", group: id }, words.done(name)));
  });
  const mark = element("span", { class: "muted" });
  const size = element("span", { class: "muted" }, words.size(bytesOf(list, filesOfGroup(list, id))));
  return {
    item: element("li", { "data-group": id }, element("span", {}, name), size, mark, act),
    act,
    show(kept) {
      isKept = kept;
      mark.textContent = kept ? words.kept : "";
      act.textContent = kept ? words.drop : words.keep;
      act.setAttribute("aria-label", kept ? words.dropOf(name) : words.keepOf(name));
    },
  };
}
