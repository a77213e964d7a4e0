/** `data/measures.json`: all measures, or, beyond a size, the index of the files that hold them. */
import * as z from "zod";
import { noticePath } from "../model/file-addresses.ts";
import type { Measure } from "../model/schema.ts";
import type { Site } from "../site/assemble.ts";

/** More measures than this are an index of the notices' files, so that each is written once. */
const MOST_IN_ONE_FILE = 2000;

/** The index. */
export const MeasuresIndex = z
  .object({
    measures: z.int().describe("全部措施的条数"),
    shards: z
      .array(
        z.object({
          notice: z.string().describe("文件 id"),
          file: z.string().describe("该文件连同其全部措施的数据文件，从网站根目录起的路径"),
          measures: z.int().describe("其中的措施条数"),
        }),
      )
      .describe("逐份文件，次序与各页相同"),
  })
  .describe("措施超过2000条时的分片索引：措施在各文件的数据文件里，字段 measures");
export type MeasuresIndex = z.infer<typeof MeasuresIndex>;

/** Whether so many measures stand in the files of their notices only. */
export function isSharded(measures: number): boolean {
  return measures > MOST_IN_ONE_FILE;
}

/** The file of a site. */
export function measuresFile({ notices }: Pick<Site, "notices">): Measure[] | MeasuresIndex {
  const all = notices.flatMap(({ measures }) => measures.map(({ measure }) => measure));
  if (!isSharded(all.length)) return all;
  return {
    measures: all.length,
    shards: notices.map(({ notice, measures }) => ({
      notice: notice.id,
      file: noticePath(notice.id),
      measures: measures.length,
    })),
  };
}
