/** `data/withdrawn.json`: what the publisher withdrew, and which addresses say so; none of its text. */
import * as z from "zod";
import { parseMeasureId, paths } from "../model/address.ts";
import { measureMarkdownPath, noticeMarkdownPath, noticePath } from "../model/file-addresses.ts";
import { Withdrawal } from "../model/schema.ts";
import type { Site } from "../site/assemble.ts";

/** A withdrawal with its addresses; what `data/notices/<id>.json` of a withdrawn notice holds, too. */
export const WithdrawnRecord = Withdrawal.extend({
  pages: z
    .array(z.string().min(1))
    .describe("原有文字、现在只说明已经撤下的地址，从网站根目录起；副本和缓存应一并更新"),
}).describe("撤下的文件或措施，及其各个地址");
export type WithdrawnRecord = z.infer<typeof WithdrawnRecord>;

export const WithdrawnFile = z.array(WithdrawnRecord).describe("撤下的全部文件和措施，先文件后措施");

/** A withdrawal's record. */
export function withdrawnRecord(withdrawal: Withdrawal): WithdrawnRecord {
  const { kind, id, measureIds } = withdrawal;
  const ofNotice =
    kind === "notice" ? [paths.notice(id), noticeMarkdownPath(id), paths.source(id), noticePath(id)] : [];
  const ofMeasures = measureIds.flatMap((measure) => {
    const parsed = parseMeasureId(measure);
    if (parsed === null) return [];
    const { notice, key } = parsed;
    return [paths.measure(notice, key), measureMarkdownPath(notice, key)];
  });
  return { ...withdrawal, pages: [...ofNotice, ...ofMeasures] };
}

/** The file of a site. */
export function withdrawnFile({ withdrawn }: Pick<Site, "withdrawn">): WithdrawnRecord[] {
  return withdrawn.map(withdrawnRecord);
}
