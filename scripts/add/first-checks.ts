/** Which three things of a notice an editor should look at first: what would be wrong on most pages, and is likeliest to be. */
import type { FindingCode } from "../../src/model/finding-codes.ts";
import { findingKinds } from "../../src/model/finding-codes.ts";
import type { ConvertedNotice } from "../converter/notice/convert-notice.ts";
import { countBodies } from "./overview.ts";

/** Doubts by how much of a notice they make wrong, gravest first; those of no list come last. */
const GRAVEST: readonly FindingCode[] = [
  "NOT_NOTICE",
  "TITLE_NONE",
  "REGION_UNKNOWN",
  "READING_CHOSEN",
  "SECTION_LEFT",
  "NUMBER_GAP",
  "NUMBER_TWICE",
  "LINE_SPLIT",
  "SCAN_DOUBT",
  "CLAUSE_OPEN",
  "STRAY_TEXT",
  "UNIT_UNREAD",
  "UNIT_CONVENTION",
  "UNIT_NONE",
  "EFFECTIVE_UNREAD",
  "METADATA_DIFFERS",
  "DATE_MISPRINT",
  "UNIT_DOUBTFUL",
  "UNIT_UNKNOWN",
];
const MOST = 3;

/**
 * Three sentences, in this order: the gravest kinds of doubts, each with its first place and how many more there
 * are; what extraction asks to be compared; what the text doesn't say; then what every notice should be compared by.
 *
 * @param notes what was noted while the text was extracted
 */
export function firstChecks(converted: ConvertedNotice, notes: readonly string[]): string[] {
  return [...doubts(converted), ...asked(notes), ...unsaid(converted), ...always(converted)].slice(0, MOST);
}

function doubts({ derived }: ConvertedNotice): string[] {
  const rank = (code: FindingCode) => (GRAVEST.includes(code) ? GRAVEST.indexOf(code) : GRAVEST.length);
  const warnings = derived.findings.filter(({ severity }) => severity !== "info");
  const codes = [...new Set(warnings.map(({ code }) => code))].sort((a, b) => rank(a) - rank(b));
  return codes.map((code) => {
    const [first, ...others] = warnings.filter((one) => one.code === code);
    const more = others.length > 0 ? `（同类的还有 ${others.length} 处）` : "";
    return `${findingKinds[code].name}：第 ${first?.line} 行，${first?.message}${more}`;
  });
}

/** What extraction says must be compared. */
function asked(notes: readonly string[]): string[] {
  return notes.filter((note) => note.includes("请核对"));
}

function unsaid({ document: { front } }: ConvertedNotice): string[] {
  const missing = [
    ["发布机关", front.issuers.length === 0],
    ["文号", front.documentNumber === null],
    ["日期", front.signedOn === null && front.publishedOn === null],
  ] as const;
  const names = missing.flatMap(([name, isMissing]) => (isMissing ? [name] : []));
  return names.length === 0 ? [] : [`没有看出${names.join("、")}：原件上有没有，是不是没有提取到`];
}

/** What is worth comparing where nothing is doubtful. */
function always(converted: ConvertedNotice): string[] {
  const { measures } = converted;
  const [first, last] = [measures[0]?.front, measures.at(-1)?.front];
  const [busiest] = countBodies(converted);
  return [
    `措施的条数：共 ${measures.length} 条，首条是“${first?.label ?? ""}${first?.title ?? ""}”，末条是“${last?.label ?? ""}${last?.title ?? ""}”`,
    ...(busiest
      ? [`责任单位：“${busiest.body.shortName}”最多，有 ${busiest.clauses} 条；与原件抽两条对照`]
      : []),
    "标题、文号和日期：与原件逐字对照",
    "最后一条之后：落款、附件、施行日期有没有混进正文",
  ];
}
