/**
 * Where words stand that name a body, or say that something isn't done, whatever the notice is about: 建设 in
 * 建设、交通等部门 builds nothing, and 不实行 introduces nothing.
 */
import type { Folded, Hit } from "../registries/trigger-phrases.ts";

/** What ends a list of bodies: 海关、检验检疫、税务等部门. */
const LIST_ENDS = ["等部门", "等有关部门", "等相关部门", "等主管部门", "等管理部门", "等单位"];
const COMMA = "、";
/** What a list doesn't reach across, as {@link Folded} texts have it. */
const PART_ENDS = ",。;!?:\n";
/** So many characters a name in a list has at most. */
const LONGEST_NAME = 12;
/** Nothing says where a list's first name begins: so many characters before the first 、 are sure to be its own. */
const LEAST_NAME = 4;
const NEGATIONS = ["不", "未", "不得", "无需", "不再"];

/** Whether what is said of a hit is that it isn't done. */
export function isDenied({ text }: Folded, { start }: Hit<unknown>): boolean {
  return NEGATIONS.some((word) => text.endsWith(word, start));
}

/** The characters that stand in lists of bodies: names joined by 、 before 等部门. */
export function inLists({ text }: Folded): ReadonlySet<number> {
  const found = new Set<number>();
  for (const ending of LIST_ENDS) {
    for (let end = text.indexOf(ending); end >= 0; end = text.indexOf(ending, end + 1)) {
      for (let at = listStart(text, end); at < end; at += 1) found.add(at);
    }
  }
  return found;
}

/** Where the list that ends here begins; here, where no 、 stands before. */
function listStart(text: string, end: number): number {
  let [start, comma] = [end, end];
  while (start > 0 && !PART_ENDS.includes(text.charAt(start - 1)) && comma - start <= LONGEST_NAME) {
    start -= 1;
    if (text.charAt(start) === COMMA) comma = start;
  }
  return comma === end ? end : Math.max(start, comma - LEAST_NAME);
}
