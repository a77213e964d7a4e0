/** A measure as Markdown: all that its page says: text, standing, responsible bodies, what it is about, source. */
import { escapeInline, escapeText } from "../../content/escape.ts";
import { paths, relative } from "../../model/address.ts";
import { measureMarkdownPath, noticeMarkdownPath } from "../../model/file-addresses.ts";
import type { Clause } from "../../model/schema.ts";
import { absolute } from "../../settings/current.ts";
import { chineseCitation, citationText } from "../../site/citation.ts";
import type { ShownContact } from "../../site/contacts.ts";
import type { MeasurePageInput } from "../../site/measure-pages.ts";
import { noticeFacts } from "../../site/side-facts.ts";
import { fromLabels, roleLabels } from "../../wording/codes.ts";
import { factNames, headings, labels, notStated } from "../../wording/common.ts";
import { contactWords } from "../../wording/contacts.ts";
import { documentWords } from "../../wording/documents.ts";
import { markdownWords as words } from "../../wording/markdown.ts";
import { clauseName, lineRange, printedHeading } from "../../wording/sentences.ts";
import { partNames } from "../../wording/site-parts.ts";
import { correctionWords } from "../../wording/withdrawn.ts";
import { correctionItems } from "./corrections.ts";
import { namedItems } from "./documents.ts";
import { file, heading, link, list, paragraphs, section } from "./inline.ts";
import { sourceItems, standing } from "./source.ts";
import { counterpartItems, facetItems, factItems, findingItems, particularItems } from "./subject.ts";

/** The whole file. */
export function measureMarkdown(input: MeasurePageInput): string {
  const { measure, notice, departments, facets, named, counterparts, findings, corrections, contacts } =
    input;
  const page = paths.measure(notice.id, measure.key);
  const path = measureMarkdownPath(notice.id, measure.key);
  const facts = [
    `${partNames.notices}：${link(notice.title, relative(path, noticeMarkdownPath(notice.id)))}`,
    ...measure.section.map((title) => `${words.section}：${escapeInline(title)}`),
    `${factNames.id}：${escapeInline(measure.id)}`,
    `${words.page}：${link(absolute(page) ?? page, absolute(page) ?? relative(path, page))}`,
  ];
  return file([
    heading(1, printedHeading(measure)),
    `> ${escapeInline(standing(notice))}`,
    list(facts),
    ...section(correctionWords.heading, correctionItems(corrections)),
    heading(2, headings.text),
    ...paragraphs(measure.text),
    heading(2, partNames.departments),
    list(
      measure.clauses.flatMap((clause) =>
        responsible(clause, measure.clauses.length, departments, { path, page }),
      ),
    ),
    ...(contacts.length === 0
      ? []
      : [
          heading(2, contactWords.name),
          escapeText(contactWords.notOfText),
          list(contacts.map((contact) => contactItem(contact))),
        ]),
    heading(2, headings.particulars),
    list(particularItems(measure, path, page)),
    ...section(headings.facets, facetItems(facets, measure.promises, path)),
    ...section(documentWords.name, namedItems(named, path)),
    ...section(headings.counterparts, counterpartItems(counterparts, path)),
    ...section(headings.findings, findingItems(findings)),
    heading(2, headings.provenance),
    list([
      ...factItems(noticeFacts(notice, path)),
      ...sourceItems(notice, path, lineRange(measure.source.lines)),
    ]),
    heading(2, labels.citation),
    escapeText(citationText(chineseCitation({ notice, measure, address: absolute(page) }))),
  ]);
}

function contactItem({ name, phone, site, units, checkedOn }: ShownContact): string {
  const where = [phone === null ? [] : escapeInline(phone), site === null ? [] : link(site, site)].flat();
  const about = [...units, contactWords.checked(checkedOn)].join("，");
  return `${escapeInline(name)}：${where.join("，")}（${escapeInline(about)}）`;
}

function responsible(
  clause: Clause,
  clauses: number,
  departments: MeasurePageInput["departments"],
  { path, page }: { path: string; page: string },
): string[] {
  const number = link(clauseName(clause.id), `${relative(path, page)}#${clause.id}`);
  const where = clauses > 1 ? `${number}，` : "";
  const time =
    clause.deadline === null ? [] : [`${where}${words.deadline}：${escapeInline(clause.deadline)}`];
  if (clause.responsible.length === 0) return [`${where}${notStated}`, ...time];
  const units = clause.responsible.map(({ department, name, role, from }) => {
    const known = departments[department]?.name ?? name;
    const printed = known === name ? "" : words.printedAs(escapeInline(name));
    const origin = fromLabels[from] === null ? "" : `，${fromLabels[from]}`;
    const body = link(known, relative(path, paths.department(department)));
    return `${where}${roleLabels[role]}${origin}：${body}${printed}`;
  });
  return [...units, ...time];
}
