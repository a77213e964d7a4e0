/**
 * The entries of `terms.yaml`: words that search knows, terms of the glossary,
 * and quoted words that an editor decided are none.
 */
import * as z from "zod";
import { KIND_ID, TERM_ID } from "../../../src/model/address.ts";
import { Term } from "../../../src/model/schema.ts";

/** A number, such as 9610, needs no quotes. */
const word = z.union([
  z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[^,|\n]*$/),
  z.int().transform(String),
]);

/** As printed, commas and all. */
const printed = z.union([z.string().min(1).max(60), z.int().transform(String)]);
const id = z.string().regex(TERM_ID);

/** What the glossary knows of an entry; none of it is shipped to the search box. */
const GlossaryEntry = z.strictObject({
  id,
  kind: z.string().regex(KIND_ID),
  /** By default the entry's first word. */
  name: printed.optional(),
  full: z.string().min(1).optional(),
  /** Other ways in which texts print it. */
  variants: z.array(printed).default([]),
  /** Found between quotation marks only. */
  quoted: z.boolean().default(false),
  defined: z.strictObject({ measure: z.string().min(1), quote: z.string().min(1) }).optional(),
  remark: Term.shape.remark.unwrap().strict().optional(),
  related: z.array(id).default([]),
});

export const TermEntry = z
  .strictObject({
    words: z.array(word).min(1).optional(),
    asked: z.array(word).default([]),
    near: z.array(word).default([]),
    english: z.array(word).default([]),
    term: GlossaryEntry.optional(),
    /** Quoted words that are no terms, for one reason. */
    notTerms: z.array(printed).min(1).optional(),
    reason: z.string().min(1).optional(),
  })
  .superRefine((entry, { addIssue }) => {
    const { words, term, notTerms, reason } = entry;
    const problem = (path: string, message: string) => addIssue({ code: "custom", path: [path], message });
    if ((notTerms === undefined) !== (reason === undefined))
      problem(notTerms === undefined ? "reason" : "notTerms", "notTerms 和 reason 要一起写");
    if (words === undefined && term === undefined && notTerms === undefined)
      problem("words", "words、term、notTerms 至少要有一项");
    if (words === undefined && [entry.asked, entry.near, entry.english].some((list) => list.length > 0))
      problem("words", "写了 asked、near 或 english，就要有 words");
    if (words === undefined && term !== undefined && term.name === undefined)
      problem("term", "没有 words 的术语要写 name");
    if (notTerms !== undefined && (words !== undefined || term !== undefined))
      problem("notTerms", "notTerms 要单独成条，不与 words 或 term 同条");
  });
export type TermEntry = z.infer<typeof TermEntry>;
