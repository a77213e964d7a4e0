/** `data/terms.json`: the glossary with every use, and the quoted words that nobody has judged. */
import * as z from "zod";
import { Notice, Term, TermUse } from "../model/schema.ts";
import type { GlossaryPage, TermUses } from "../site/glossary.ts";

const Uses = z
  .array(z.object({ measure: z.string().describe("措施 id"), ...TermUse.omit({ term: true }).shape }))
  .min(1)
  .describe("每一处出现：措施、条款（标题为 null）、位置、原文写法");

export const TermRecord = Term.extend({
  earliest: z
    .array(Notice.pick({ id: true, year: true, signedOn: true, publishedOn: true, issuers: true }))
    .min(1)
    .describe("本站所收文件中最早见于何处；各文件日期分不出先后的，一并列出"),
  departments: z.array(z.string()).describe("用到它的条款写明的责任单位 id"),
  uses: Uses,
}).describe("术语及其全部出现之处");
export type TermRecord = z.infer<typeof TermRecord>;

export const TermsFile = z
  .object({
    terms: z.array(TermRecord).describe("术语，按拼音"),
    unjudged: z
      .array(z.object({ text: z.string(), uses: Uses }))
      .describe("带引号或大写、尚未核对是否术语的"),
  })
  .describe("术语表");
export type TermsFile = z.infer<typeof TermsFile>;

/** The glossary as its data file holds it. */
export function termsFile({ terms, unjudged }: GlossaryPage): TermsFile {
  return {
    terms: terms.map((entry) => ({
      ...entry.term,
      earliest: entry.earliest.map(({ id, year, signedOn, publishedOn, issuers }) => ({
        id,
        issuers,
        year,
        signedOn,
        publishedOn,
      })),
      departments: entry.departments.map(({ id }) => id),
      uses: flat(entry),
    })),
    unjudged: unjudged.map((entry) => ({ text: entry.text, uses: flat(entry) })),
  };
}

function flat({ byNotice }: TermUses): z.infer<typeof Uses> {
  return byNotice.flatMap(({ measures }) =>
    measures.flatMap(({ measure, uses }) =>
      uses.map(({ clause, at, text }) => ({ measure: measure.id, clause, at, text })),
    ),
  );
}
