/** The id that a notice gets: from what its text shows, or as the editor says. */
import { parseNoticeId, printNoticeId } from "../../src/model/address.ts";
import type { ConvertedNotice } from "../converter/notice/convert-notice.ts";
import { AddError } from "./extractor.ts";
import type { SeedsFolder } from "./seeds-folder.ts";

/** What a notice is called while its id isn't known: no id, so that its year comes from its text. */
export const UNNAMED = "notice";

/**
 * Proposes `<region>-<year>[-suffix][-draft]`. Where another notice has the id,
 * the suffix is the kind of document; the same notice keeps its id.
 * @throws AddError where region or year can't be seen
 */
export function proposeId(file: string, { document }: ConvertedNotice, seeds: SeedsFolder): string {
  const { region, year, stage, title, kind } = document.front;
  if (region === null || year === null) {
    const missing = [region === null ? "地区" : "", year === null ? "年份" : ""].filter(
      (name) => name !== "",
    );
    throw new AddError(
      file,
      `的文字里看不出${missing.join("和")}，不能拟定编号`,
      `请用 --id 指明，如 --id ${region ?? "qingdao"}-${year ?? 2025}`,
    );
  }
  const id = (suffix: string | null) => printNoticeId({ region, year, suffix, draft: stage === "draft" });
  const isFree = (candidate: string) => !seeds.isTaken(candidate) || isSame(seeds.titleOf(candidate), title);
  if (isFree(id(null))) return id(null);
  const name = kind === "other" ? "second" : kind;
  for (let number = 1; ; number += 1) {
    const candidate = id(number === 1 ? name : `${name}${number}`);
    if (isFree(candidate)) return candidate;
  }
}

/**
 * The region that the YAML must state: the id's, where the text shows none or another.
 * @throws AddError where the registry doesn't have it
 */
export function statedRegion(
  file: string,
  id: string,
  { document }: ConvertedNotice,
  seeds: SeedsFolder,
): string | null {
  const region = parseNoticeId(id)?.region ?? null;
  if (region === null || region === document.front.region) return null;
  if (seeds.vocabulary.regions.some((entry) => entry.id === region)) return region;
  throw new AddError(
    file,
    `的编号“${id}”里的地区“${region}”没有登记`,
    "请先在 vocabulary/regions.yaml 补登，或用 --id 改用已登记的地区",
  );
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.replaceAll(/\s/gu, "") === b.replaceAll(/\s/gu, "");
}
