/** A collection whose measures name documents, as every fourth of the real ones does; drawn texts hardly ever do. */
import type { Content } from "../../../src/content/load.ts";
import type { NamedDocument } from "../../../src/model/schema.ts";
import { groupBy } from "../../../src/site/group-by.ts";
import { generator } from "../random.ts";

/** One document for so many measures that name one; a few are named by many (Zipf's law). */
const MEASURES_A_DOCUMENT = 8;
const EVERY = 4;

/** The content with its own documents and invented ones. */
export function withDocuments(content: Content): Content {
  const random = generator(20_251_128);
  const count = Math.max(1, Math.ceil(content.measures.length / MEASURES_A_DOCUMENT));
  const documents = Array.from(
    { length: count },
    (_, index): NamedDocument => ({
      id: `d-${index.toString(16).padStart(8, "0")}`,
      kind: "document",
      title: `推进跨境贸易便利化第${index}号方案`,
      number: null,
      issuer: null,
      origin: null,
      notices: [],
      doubts: [],
    }),
  );
  const taken = new Set<string>();
  const byNotice = groupBy(content.measures, ({ measure }) => measure.notice);
  const notices = content.notices.map((notice) => {
    const uses = (byNotice.get(notice.notice.id) ?? []).flatMap(({ measure }, index) => {
      const document = documents[Math.floor(count ** random()) - 1];
      const clause = measure.clauses[0];
      if (index % EVERY > 0 || document === undefined || clause === undefined) return [];
      taken.add(document.id);
      return {
        ...{ document: document.id, measure: measure.key, clause: clause.id, at: 0, number: null },
        ...{ text: measure.text.slice(0, 1), quote: measure.text.slice(0, 40), declaredShort: false },
      };
    });
    return { ...notice, documents: [...notice.documents, ...uses] };
  });
  return {
    ...content,
    notices,
    documents: [...content.documents, ...documents.filter(({ id }) => taken.has(id))],
  };
}
