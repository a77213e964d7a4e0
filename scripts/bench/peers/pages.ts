/** The pages of measures, notices and departments as Markdown: what every peer renders, with the facts that ours show. */

import { escapeText } from "../../../src/content/escape.ts";
import { type Content, loadContent } from "../../../src/content/load.ts";
import { paths } from "../../../src/model/address.ts";
import type { Measure } from "../../../src/model/schema.ts";

/** A page: where it lies (`measures/<notice>/<key>/`), its title, and its text in Markdown. */
export interface PeerPage {
  path: string;
  title: string;
  markdown: string;
  /** The notice that it says most of; `null` for a department's. */
  notice: string | null;
}

/** All pages that the content of a folder makes. */
export function peerPages(content: string): PeerPage[] {
  const all = loadContent(content);
  const measures = new Map(all.measures.map(({ measure }) => [measure.id, measure]));
  return [
    ...all.measures.map(({ measure }) => measurePage(measure, measures)),
    ...all.notices.map(({ notice }) => {
      const own = all.measures.flatMap(({ measure }) => (measure.notice === notice.id ? measure : []));
      return noticePage(notice, own);
    }),
    ...departmentPages(all),
  ];
}

const heading = ({ label, title }: Measure) => escapeText(`${label}${title ?? ""}`);
const linked = (measure: Measure) => `[${heading(measure)}](/${paths.measure(measure.notice, measure.key)})`;
const paragraphs = (text: string) => text.split("\n").map(escapeText);
const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join("\n");
const page = (path: string, title: string, notice: string | null, blocks: readonly string[]): PeerPage => ({
  ...{ path, title, notice },
  markdown: `${blocks.filter((block) => block !== "").join("\n\n")}\n`,
});

function measurePage(measure: Measure, all: ReadonlyMap<string, Measure>): PeerPage {
  const units = measure.clauses.flatMap(({ responsible }) =>
    responsible.map(({ department, name }) => `[${escapeText(name)}](/${paths.department(department)})`),
  );
  const links = measure.links.flatMap((link) => {
    const other = all.get(link.measure);
    return other === undefined ? [] : { other, reason: link.reason };
  });
  return page(
    paths.measure(measure.notice, measure.key),
    `${measure.label}${measure.title ?? ""}`,
    measure.notice,
    [
      measure.section.map(escapeText).join(" › "),
      ...paragraphs(measure.text),
      ...(units.length === 0 ? [] : ["## 责任单位", list([...new Set(units)])]),
      ...(links.length === 0 ? [] : ["## 对应措施"]),
      ...links.flatMap(({ other, reason }) => [
        `### ${linked(other)}`,
        escapeText(reason ?? ""),
        ...paragraphs(other.text),
      ]),
      `[文件](/${paths.notice(measure.notice)})`,
    ],
  );
}

function noticePage(
  { id, title, issuers, documentNumber }: Content["notices"][number]["notice"],
  measures: readonly Measure[],
): PeerPage {
  return page(paths.notice(id), title, id, [
    list([...issuers, ...(documentNumber === null ? [] : [documentNumber])].map(escapeText)),
    ...measures.flatMap((measure) => [`## ${linked(measure)}`, ...paragraphs(measure.text)]),
  ]);
}

function departmentPages({ departments, measures }: Content): PeerPage[] {
  const uses = new Map<string, Measure[]>();
  for (const { measure } of measures) {
    const own = new Set(
      measure.clauses.flatMap(({ responsible }) => responsible.map(({ department }) => department)),
    );
    for (const id of own) {
      const others = uses.get(id);
      if (others) others.push(measure);
      else uses.set(id, [measure]);
    }
  }
  return departments.map(({ id, name, aliases }) =>
    page(paths.department(id), name, null, [
      escapeText(aliases.join("、")),
      list((uses.get(id) ?? []).map(linked)),
    ]),
  );
}
