/**
 * The measures as a CSV table: lists have a line an element, and `null` and `[]`
 * are empty cells (no value is an empty string).
 */
import { printCsv } from "../formats/csv.ts";
import { Measure, type Particulars, type PromiseUnit } from "../model/schema.ts";
import { particularFields } from "../site/particular-fields.ts";

/** A column: its name, what it means, its value. */
export interface Column {
  name: string;
  description: string;
  value: (measure: Measure) => string;
}

const lines = (values: readonly string[]) => values.join("\n");

const amount = (number: number | null, unit: PromiseUnit | null) =>
  number === null || unit === null ? "-" : `${number}${unit}`;

/** The columns of the fields that have no entry among the particulars. */
const ofOthers: Record<Exclude<keyof Measure, keyof Particulars>, readonly Column[]> = {
  id: [{ name: "id", description: "措施编号", value: ({ id }) => id }],
  notice: [{ name: "notice", description: "文件编号", value: ({ notice }) => notice }],
  key: [{ name: "key", description: "阿拉伯数字编号", value: ({ key }) => key }],
  label: [{ name: "label", description: "原文所印编号", value: ({ label }) => label }],
  title: [{ name: "title", description: "标题", value: ({ title }) => title ?? "" }],
  text: [{ name: "text", description: "正文全文，段落各占一行", value: ({ text }) => text }],
  section: [
    { name: "section", description: "各级标题，由外到内各占一行", value: ({ section }) => lines(section) },
  ],
  clauses: [
    {
      name: "responsible",
      description: "责任单位各占一行：条款、角色、写明之处、单位 id、所印名称，以空格分隔",
      value: ({ clauses }) =>
        lines(
          clauses.flatMap(({ id, responsible }) =>
            responsible.map((unit) => `${id} ${unit.role} ${unit.from} ${unit.department} ${unit.name}`),
          ),
        ),
    },
    {
      name: "deadline",
      description: "完成时限各占一行：条款、原文，以空格分隔",
      value: ({ clauses }) =>
        lines(clauses.flatMap(({ id, deadline }) => (deadline === null ? [] : `${id} ${deadline}`))),
    },
  ],
  source: [
    { name: "source.file", description: "来源文件", value: ({ source }) => source.file },
    { name: "source.firstLine", description: "来源起始行", value: ({ source }) => String(source.lines[0]) },
    { name: "source.lastLine", description: "来源终止行", value: ({ source }) => String(source.lines[1]) },
  ],
  facets: [
    {
      name: "facets",
      description: "维度取值各占一行：维度/取值",
      value: ({ facets }) =>
        lines(
          Object.entries(facets).flatMap(([facet, values]) => values.map((value) => `${facet}/${value}`)),
        ),
    },
  ],
  evidence: [
    {
      name: "evidence",
      description: "各取值的依据各占一行：维度/取值、核对状态、条款（在标题里为 title）、原文，以空格分隔",
      value: ({ evidence }) =>
        lines(
          evidence.flatMap(({ facet, value, status, quotes }) =>
            quotes.map(({ clause, text }) => `${facet}/${value} ${status} ${clause ?? "title"} ${text}`),
          ),
        ),
    },
  ],
  promises: [
    {
      name: "promises",
      description:
        "量化承诺各占一行：条款（在标题里为 title）、种类、比较、原数、承诺的数（没有为 -）、是否仅为争取（sought 或 -）、原文，以空格分隔",
      value: ({ promises }) =>
        lines(
          promises.map(({ clause, kind, comparator, from, fromUnit, to, unit, sought, quote }) =>
            [
              ...[clause ?? "title", kind, comparator, amount(from, fromUnit), amount(to, unit)],
              ...[sought ? "sought" : "-", quote],
            ].join(" "),
          ),
        ),
    },
  ],
  links: [
    {
      name: "links",
      description: "关联各占一行：类型、方向、范围、状态、相似度、对方编号、理由，以空格分隔",
      value: ({ links }) =>
        lines(
          links.map(
            ({ type, direction, scope, status, score, measure, reason }) =>
              `${type} ${direction} ${scope} ${status} ${score} ${measure} ${reason}`,
          ),
        ),
    },
    {
      name: "links.source",
      description: "关联双方共同依据而未收录的文件各占一行：对方编号、文件，以空格分隔",
      value: ({ links }) =>
        lines(links.flatMap(({ measure, source }) => (source === null ? [] : `${measure} ${source}`))),
    },
  ],
  url: [{ name: "url", description: "页面地址，相对站点根目录", value: ({ url }) => url }],
};

const byField = new Map<string, readonly Column[]>([
  ...Object.entries(ofOthers),
  ...particularFields.map(
    ({ field, column }) =>
      [
        field,
        [{ name: field, description: column.description, value: (of: Measure) => lines(column.lines(of)) }],
      ] as const,
  ),
]);

/** The columns, in the order of the schema's fields. */
export const columns: readonly Column[] = Object.keys(Measure.shape).flatMap(
  (field) => byField.get(field) ?? [],
);

/** The table of measures as a file. */
export function measuresCsv(measures: readonly Measure[]): string {
  return printCsv([
    columns.map(({ name }) => name),
    ...measures.map((measure) => columns.map(({ value }) => value(measure))),
  ]);
}
