/** The id that a notice gets: from what its text shows, or as the editor says. */
import { parseNoticeId, printNoticeId } from "../../src/model/address.ts";
import type { ConvertedNotice } from "../converter/notice/convert-notice.ts";
import { AddError } from "./extractor.ts";
import { proposeRegion } from "./region-entry.ts";
import type { SeedsFolder } from "./seeds-folder.ts";

/** What a notice is called while its id isn't known: no id, so that its year comes from its text. */
export const UNNAMED = "notice";

/**
 * Proposes `<region>-<year>[-suffix][-draft]`; a place that isn't registered is
 * called by its name in pinyin. Where another notice has the id,
 * the suffix is the kind of document; the same notice keeps its id.
 * @throws AddError where region or year can't be seen
 */
export function proposeId(file: string, { document }: ConvertedNotice, seeds: SeedsFolder): string {
  const { year, stage, title, kind } = document.front;
  const region = proposeRegion(document.front, seeds.vocabulary.regions)?.id ?? document.front.region;
  if (region === null || year === null) {
    const missing = [region === null ? "地区" : "", year === null ? "年份" : ""].filter(
      (name) => name !== "",
    );
    throw new AddError(
      file,
      `的文字里看不出${missing.join("和")}，不能拟定编号`,
      `请用 --id 指明，如 --id ${region ?? firstPlace(seeds)}-${year ?? new Date().getFullYear()}`,
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
 * The region that the YAML must state: the id's, where the text shows none or
 * another. One that isn't registered can't be stated.
 */
export function statedRegion(id: string, { document }: ConvertedNotice, seeds: SeedsFolder): string | null {
  const region = parseNoticeId(id)?.region ?? null;
  if (region === null || region === document.front.region) return null;
  return isRegistered(region, seeds) ? region : null;
}

/** The sentence on an id whose region isn't registered; `null` where it is. */
export function unknownRegionNote(
  id: string,
  { document }: ConvertedNotice,
  seeds: SeedsFolder,
): string | null {
  const region = parseNoticeId(id)?.region ?? null;
  if (region === null || isRegistered(region, seeds)) return null;
  const above = seeds.vocabulary.regions.find((entry) => entry.id === document.front.region);
  const meanwhile = above ? `暂按原文归在“${above.name}”` : "暂无地区";
  return `编号里的地区“${region}”没有登记，${meanwhile}；请核对后补进 vocabulary/regions.yaml`;
}

/** The place that a collection's registry names first; the country is no place to give as an example. */
function firstPlace({ vocabulary }: SeedsFolder): string {
  return vocabulary.regions.find(({ id }) => id !== "national")?.id ?? "shili";
}

function isRegistered(region: string, seeds: SeedsFolder): boolean {
  return seeds.vocabulary.regions.some(({ id }) => id === region);
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.replaceAll(/\s/gu, "") === b.replaceAll(/\s/gu, "");
}
