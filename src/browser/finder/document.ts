/** The results as a document: what was asked, then every entry with its words, how to cite it and where it stands. */
import type { EntryContext } from "../../finder/entry-words.ts";
import { type Found, GROUPS } from "../../finder/find.ts";
import { askedText, headings, sentence, textsIn } from "../../finder/labels.ts";
import { type EntryRecord, entryRecord } from "../../finder/records.ts";
import { dayText } from "../../finder/since.ts";
import type { DocxParagraph, DocxStyle, DocxText } from "../../formats/docx.ts";
import { labels } from "../../wording/common.ts";
import { finderDocument, finderEntry, finderGroups, finderRowNote } from "../../wording/finder.ts";
import { partNames } from "../../wording/site-parts.ts";

/** The paragraphs of the results; `address` is that of the answers in the finder. */
export function documentOf(found: Found, context: EntryContext, address: string): DocxParagraph[] {
  const { data, answers, today } = context;
  const titles = headings(answers, found);
  return [
    paragraph("Title", partNames.finder),
    paragraph("Normal", finderDocument.asked(askedText(data, answers))),
    paragraph("Normal", sentence(data, answers, found)),
    paragraph("Note", finderDocument.askedOn(dayText(today)), { text: address, link: address }),
    paragraph("Note", finderRowNote),
    ...GROUPS.filter((group) => found[group].length > 0).flatMap((group) => {
      const entries = found[group];
      const texts = textsIn(entries);
      return [
        paragraph("Heading1", finderGroups.counted(titles[group].title, entries.length)),
        paragraph("Note", titles[group].note),
        ...(texts > entries.length ? [paragraph("Note", finderGroups.merged(entries.length, texts))] : []),
        ...entries.flatMap((entry) => entryParagraphs(entryRecord(entry, context), data.strengthName)),
      ];
    }),
  ];
}

function entryParagraphs(record: EntryRecord, strengthName: string): DocxParagraph[] {
  const { heading, placeAndYear, standing, reasons, strength, promises, units, citation, others } = record;
  const from = [placeAndYear, standing, `《${record.notice}》`];
  const named = (name: string, text: string) => (text === "" ? [] : [`${name}：${text}`]);
  const lines = [
    from.filter((text) => text !== "").join("　"),
    ...reasons,
    ...named(strengthName, strength),
    ...promises,
    finderEntry.units(units),
    ...named(labels.citation, citation),
  ];
  return [
    paragraph("Heading2", heading),
    ...lines.map((line) => paragraph("Normal", line)),
    paragraph("Note", { text: record.url, link: record.url }),
    ...(others.length > 0 ? [paragraph("Note", finderEntry.otherVersions)] : []),
    ...others.map(({ text, url }) => paragraph("Note", `${text} `, { text: url, link: url })),
  ];
}

function paragraph(style: DocxStyle, ...texts: (DocxText | string)[]): DocxParagraph {
  return { style, texts: texts.map((text) => (typeof text === "string" ? { text } : text)) };
}
