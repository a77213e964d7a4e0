/**
 * How to refer to a notice, or to one of its measures, elsewhere: in a Chinese
 * text, by GB/T 7714—2015, as BibTeX.
 *
 * Only facts that the notice states are used, and an annex's letter, which an editor knows. What the reader's browser knows
 * better (the page's address, today, the clause that was opened) is a slot: its
 * words stand where no script fills it.
 */
import type { Measure } from "../model/schema.ts";
import { citationWords as words } from "../wording/citation.ts";
import { stageLabels } from "../wording/codes.ts";
import { factNames } from "../wording/common.ts";
import { quoted } from "../wording/quotation.ts";
import { day, measureName, measureNumber, printedHeading, publishedDay } from "../wording/sentences.ts";
import type { NoticeRef } from "./refs.ts";
import { annexOf, coveringLetter } from "./relation-words.ts";

/** What a script fills in: the page's address, the day of the visit, the clause in the address. */
type Slot = "address" | "accessed" | "clause";

/** A citation in reading order. */
export type Citation = readonly (string | { slot: Slot; words: string })[];

type CitedNotice = Omit<NoticeRef, "place">;
type CitedMeasure = Pick<Measure, "id" | "key" | "label" | "title" | "text" | "section">;

/** What is cited: a notice, or a measure of it. */
export interface Cited {
  notice: CitedNotice;
  measure: CitedMeasure | null;
  /** The page's whole address; `null` where the site's address isn't set. */
  address: string | null;
}

/** A citation as plain text, its slots unfilled. */
export function citationText(citation: Citation): string {
  return citation.map((piece) => (typeof piece === "string" ? piece : piece.words)).join("");
}

const CLAUSE = { slot: "clause", words: "" } as const;
const ACCESSED = { slot: "accessed", words: words.accessed } as const;
const addressSlot = (address: string | null) =>
  ({ slot: "address", words: address ?? factNames.address }) as const;

/**
 * As one refers to it in a Chinese text: 《标题》（发布机关，文号，日期，征求意见稿）第14条“标题”. Where no day of
 * signature is stated, the day of publication stands for it and is called so.
 */
export function chineseCitation({ notice, measure }: Cited): Citation {
  const { signedOn, publishedOn } = notice;
  const facts = [
    ...notice.issuers,
    notice.documentNumber,
    signedOn === null ? publishedOn && publishedDay(publishedOn) : day(signedOn),
    ...letterOf(notice),
    notice.stage === "draft" ? stageLabels.draft : null,
  ].filter((fact) => fact !== null && fact !== "");
  const about = facts.length > 0 ? `（${facts.join("，")}）` : "";
  const head = `《${notice.title}》${about}`;
  if (measure === null) return [head];
  const place = placeInNotice(measure, notice);
  return [head + place.words, CLAUSE, place.called];
}

/**
 * By GB/T 7714—2015, 4.6 (electronic resources): 责任者. 题名: 其他题名信息[EB/OL].
 * (发布日期)[引用日期]. 网址. An unknown author or date is left out; of more than
 * three authors the first three are named (8.1.2); the document number counts
 * as other title information, as a report's or standard's does.
 */
export function standardCitation({ notice, measure, address }: Cited): Citation {
  const { issuers, publishedOn, signedOn, stage, documentNumber } = notice;
  const authors = issuers.slice(0, 3).join(", ") + (issuers.length > 3 ? words.authors : "");
  const titles = [
    notice.title,
    documentNumber,
    ...letterOf(notice),
    stage === "draft" ? stageLabels.draft : null,
  ];
  const place = measure === null ? [] : [`: ${placeInNotice(measure, notice).words}`, CLAUSE];
  const date = publishedOn ?? signedOn;
  return [
    (authors === "" ? "" : `${authors}. `) + titles.filter((title) => title !== null).join(": "),
    ...place,
    `[EB/OL]. ${date === null ? "" : `(${date})`}[`,
    ACCESSED,
    "]. ",
    addressSlot(address),
    ".",
  ];
}

/** As a BibTeX entry; `date` and `urldate` are BibLaTeX's, older styles take `year`. */
export function bibtexCitation({ notice, measure, address }: Cited): Citation {
  const date = notice.publishedOn ?? notice.signedOn;
  const field = (name: string, value: string | null) =>
    value === null || value === "" ? "" : `  ${name} = {${value}},\n`;
  const authors = notice.issuers.map((issuer) => `{${bibtexText(issuer)}}`).join(" and ");
  const place = measure === null ? null : placeInNotice(measure, notice);
  const name = measure === null || place?.isQuoted ? "" : bibtexText(` ${measureName(measure)}`);
  const remarks = [...letterOf(notice), ...(notice.stage === "draft" ? [stageLabels.draft] : [])];
  const remark = bibtexText(remarks.join("; "));
  return [
    `@misc{${measure?.id ?? notice.id},\n`,
    field("author", authors),
    field("title", `{${bibtexText(notice.title)}}`),
    field("number", notice.documentNumber && bibtexText(notice.documentNumber)),
    field("date", date),
    field("year", date?.slice(0, 4) ?? null),
    ...(place === null
      ? [field("note", remark)]
      : [`  note = {${bibtexText(place.words)}`, CLAUSE, `${name}${remark === "" ? "" : `; ${remark}`}},\n`]),
    "  url = {",
    addressSlot(address),
    "},\n  urldate = {",
    ACCESSED,
    "}\n}",
  ];
}

/** The letter that the notice came with, as one names it behind the notice's own facts. */
function letterOf(notice: CitedNotice): string[] {
  const letter = coveringLetter(notice);
  return letter === null ? [] : annexOf(letter);
}

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text as BibTeX takes it: no sign of it commands anything or ends the field. */
export function bibtexText(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\{}#$%&_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}

/** Where in its notice a measure stands, as one cites it behind the notice; a clause is named between the two. */
export interface PlaceInNotice {
  words: string;
  /** Its title in quotation marks; empty where it has none, or where the words have it. */
  called: string;
  /** The words quote its heading. */
  isQuoted: boolean;
}

/**
 * 第14条 for `14.` and 十四、; 第14项 in a table; 第十四条 as printed. Where a
 * number alone doesn't tell, since numbers restart or one is printed twice, the
 * heading above and the measure's own are quoted.
 */
export function placeInNotice(measure: CitedMeasure, notice: Pick<CitedNotice, "columns">): PlaceInNotice {
  const { key, label, section, title } = measure;
  const called = title === null ? "" : quoted(title);
  const isUnique = /^[0-9]+$/.test(key);
  if (isUnique && /^第.+[条项款]$/u.test(label)) return { words: label, called, isQuoted: false };
  const number = /^[（(]?([0-9０-９]+|[〇零一二三四五六七八九十百]+)[)）]?[.．、]?$/u.exec(label)?.[1];
  if (isUnique && number !== undefined) {
    const place = notice.columns.length > 0 ? words.itemOf(number) : measureNumber(number);
    return { words: place, called, isQuoted: false };
  }
  const above = section.at(-1);
  const within = above === undefined ? "" : words.within(quoted(above));
  return { words: within + quoted(printedHeading(measure)), called: "", isQuoted: true };
}
