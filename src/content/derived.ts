/**
 * The shape of `content/derived/<notice>.json`: what was derived from a
 * notice's words, apart from the words themselves, so that a changed
 * vocabulary entry changes this file and leaves the texts alone.
 */
import * as z from "zod";
import {
  Evidence,
  Facet,
  Finding,
  Link,
  Measure,
  Particulars,
  QuantifiedPromise,
  Responsible,
  Term,
  TermUse,
} from "../model/schema.ts";

export const Derived = z.object({
  notice: z.string(),
  /** By clause address within the notice, `<key>#c<n>`. */
  clauses: z.record(z.string(), z.object({ responsible: z.array(Responsible) })),
  /** By measure key, as are evidence and promises. */
  facets: z.record(z.string(), Measure.shape.facets),
  evidence: z.record(z.string(), z.array(Evidence)),
  promises: z.record(z.string(), z.array(QuantifiedPromise)),
  /** By measure key; every measure has an entry. */
  particulars: z.record(z.string(), Particulars),
  /** By measure key; a measure without links has no entry. */
  links: z.record(z.string(), z.array(Link)),
  /** By measure key, in reading order: glossary terms, and quoted words that nobody has judged. */
  terms: z.record(z.string(), z.array(TermUse)),
  findings: z.array(Finding),
});
export type Derived = z.infer<typeof Derived>;

/** The shape of `content/derived/facets.json`: the facets and their values, as pages show them. */
export const Facets = z.array(Facet);

/** The shape of `content/derived/moved.json`: old addresses that keep a page. */
export const Moved = z.array(
  z.object({
    /** The measure's id that was published. */
    id: z.string(),
    /** The id that stands for it now, or `null` where it was withdrawn. */
    to: z.string().nullable(),
    reason: z.string(),
    title: z.string(),
  }),
);
export type Moved = z.infer<typeof Moved>;

/** The shape of `content/derived/terms.json`: the glossary's terms that some measure uses. */
export const Glossary = z.array(Term);
export type Glossary = z.infer<typeof Glossary>;
