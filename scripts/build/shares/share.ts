/**
 * Which pages a job renders where several jobs, which have nothing of each other's, render one site. Editors say part
 * (`--part`); here a part is already what is made as a whole (`reuse/made-part.ts`).
 */
import { parseNoticeId } from "../../../src/model/address.ts";
import { UsageError } from "../../command-line.ts";

/** The pages of one job: the share `number`, from 1, `of` so many. */
export interface Share {
  number: number;
  of: number;
}

/** More jobs than this would each spend more on converting than on their pages. */
const MOST = 64;

/** Reads `2/4`. @throws UsageError */
export function readShare(words: string): Share {
  const [, number = 0, of = 0] = (/^(\d{1,2})\/(\d{1,2})$/.exec(words) ?? []).map(Number);
  if (number < 1 || of < number || of > MOST)
    throw new UsageError(`--part 应写作“第几份/共几份”，如 2/4，最多 ${MOST} 份；不能是“${words}”`);
  return { number, of };
}

/**
 * The pages of a share. Those of one region stay together, since they load the same; regions and other pages go to the
 * share that has the least yet, the largest first. The same pages give the same shares, on every machine.
 *
 * @param pages the paths of all pages
 */
export function pagesOfShare(pages: Iterable<string>, { number, of }: Share): ReadonlySet<string> {
  const groups = new Map<string, string[]>();
  for (const page of pages) {
    const name = groupOf(page);
    const group = groups.get(name);
    if (group) group.push(page);
    else groups.set(name, [page]);
  }
  const sorted = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const sizes = Array.from({ length: of }, () => 0);
  const own: string[] = [];
  for (const [, group] of sorted) {
    const least = sizes.indexOf(Math.min(...sizes));
    sizes[least] = (sizes[least] ?? 0) + group.length;
    if (least === number - 1) own.push(...group);
  }
  return new Set(own);
}

/** The region of a page of a notice, a measure, a department or a region; any other page is a group by itself. */
function groupOf(page: string): string {
  const [kind = "", first = ""] = page.split("/");
  if (kind === "departments" || kind === "regions") return first === "" ? page : first;
  const notice = kind === "notices" || kind === "measures" ? parseNoticeId(first) : null;
  return notice?.region ?? page;
}
