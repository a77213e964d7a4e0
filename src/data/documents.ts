/** `data/documents.json`: the documents that texts name, with every place that names them. */
import * as z from "zod";
import { printMeasureId } from "../model/address.ts";
import { DocumentUse, NamedDocument } from "../model/schema.ts";
import type { Site } from "../site/assemble.ts";

export const DocumentRecord = NamedDocument.extend({
  places: z
    .array(
      z.object({
        notice: z.string().describe("文件 id"),
        ...DocumentUse.omit({ document: true }).shape,
        measure: z.string().nullable().describe("措施 id；在措施之外为 null"),
      }),
    )
    .min(1)
    .describe("提到它的每一处，按文件从新到旧、按文件中的次序"),
}).describe("原文提到的文件及其全部出处");
export type DocumentRecord = z.infer<typeof DocumentRecord>;

export const DocumentsFile = z
  .object({ documents: z.array(DocumentRecord).describe("按第一次提到的次序") })
  .describe("原文用书名号或文号提到的文件");
export type DocumentsFile = z.infer<typeof DocumentsFile>;

/** The documents as their data file holds them. */
export function documentsFile({ notices, documents }: Pick<Site, "notices" | "documents">): DocumentsFile {
  const places = new Map<string, DocumentRecord["places"]>();
  for (const { notice, cited } of notices) {
    for (const { document, measure, ...use } of cited) {
      const place = {
        notice: notice.id,
        ...use,
        measure: measure === null ? null : printMeasureId(notice.id, measure),
      };
      const own = places.get(document);
      if (own) own.push(place);
      else places.set(document, [place]);
    }
  }
  return {
    documents: documents.flatMap((document) => {
      const own = places.get(document.id);
      return own === undefined ? [] : { ...document, places: own };
    }),
  };
}
