/** The mentions of one notice with their places: its measures' titles and clauses, and what stands around the measures. */
import { type BlockKind, nodeText } from "../../../src/content/document.ts";
import type { DocumentUse } from "../../../src/model/schema.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import { letters } from "../source/sketch.ts";
import { type Mention, readMentions } from "./read-citations.ts";

/** A mention by its place. */
export interface PlacedMention extends Mention, Pick<DocumentUse, "measure" | "clause"> {
  /** The full title that the notice gave this short name. */
  declared: Mention | null;
}

/** Parts of a page that name the notice itself, and what its page tells about it: none of it is the notice's text. */
const SKIPPED: ReadonlySet<BlockKind> = new Set([
  ...(["headline", "metadata", "publication", "documentNumber", "coverTitle", "title"] as const),
  ...(["attachment", "commentary"] as const),
]);

/** The mentions in reading order; where a notice names itself, by title, number or short name, it names no other document. */
export function noticeMentions({ document, measures }: ConvertedNotice): PlacedMention[] {
  const byKey = new Map(measures.map((measure) => [measure.front.key, measure]));
  const place = (text: string, measure: string | null, clause: string | null) =>
    readMentions(text).map((mention) => ({ ...mention, measure, clause }));
  const found = document.body.flatMap((node) => {
    if (node.type !== "measure")
      return node.type === "block" && SKIPPED.has(node.kind) ? [] : place(nodeText(node), null, null);
    const measure = byKey.get(node.key);
    if (measure === undefined) return [];
    const { key, title } = measure.front;
    return [
      ...(title === null ? [] : place(title, key, null)),
      ...measure.clauses.flatMap(({ id, text }) => place(text, key, id)),
    ];
  });
  // A page's introduction declares short names as well as the text does.
  const introduced = document.body.flatMap((node) =>
    node.type === "block" && SKIPPED.has(node.kind) ? readMentions(node.text) : [],
  );
  const short = declaredNames([...introduced, ...found]);
  const own = ownNames(document.front);
  return found.flatMap((mention): PlacedMention[] => {
    const declared = mention.title === null ? null : (short.get(mention.title) ?? null);
    const meant = declared ?? mention;
    if (meant.title !== null && own.titles.has(letters(meant.title))) return [];
    if (meant.title === null && own.number !== null && meant.number === own.number) return [];
    return [{ ...mention, declared }];
  });
}

/** The short names with what they stand for; one that was given to two titles stands for neither. */
function declaredNames(mentions: readonly Mention[]): Map<string, Mention> {
  const names = new Map<string, Mention>();
  const doubtful = new Set<string>();
  for (const mention of mentions) {
    const { calledShort, title } = mention;
    if (calledShort === null) continue;
    const known = names.get(calledShort);
    if (known && known.title !== title) doubtful.add(calledShort);
    else names.set(calledShort, mention);
  }
  for (const name of doubtful) names.delete(name);
  return names;
}

function ownNames({ title, coverTitle, documentNumber }: ConvertedNotice["document"]["front"]) {
  // A cover title names the notice with its issuers in front: 某市政府关于印发《……》的通知.
  const cover = coverTitle === null ? [] : [coverTitle, coverTitle.replace(/^.*?(?=关于印发)/u, "")];
  const number = documentNumber === null ? null : readMentions(documentNumber)[0]?.number;
  return { titles: new Set([title, ...cover].map(letters)), number: number ?? documentNumber };
}
