/**
 * The shape of `content/derived/<notice>.json`: what was derived from a
 * notice's words, apart from the words themselves, so that a changed
 * vocabulary entry changes this file and leaves the texts alone.
 */
import * as z from "zod";
import { KIND_ID, REGION_ID } from "../model/address.ts";
import {
  Contact,
  Correction,
  DocumentUse,
  Evidence,
  Facet,
  Family,
  Finding,
  Link,
  Measure,
  NamedDocument,
  Particulars,
  Phrasing,
  QuantifiedPromise,
  Responsible,
  Term,
  TermUse,
  Withdrawal,
} from "../model/schema.ts";

export const Derived = z.object({
  notice: z.string(),
  /** By clause address within the notice, `<key>#c<n>`. */
  clauses: z.record(z.string(), z.object({ responsible: z.array(Responsible) })),
  /** By measure key, as are evidence and promises. */
  facets: z.record(z.string(), Measure.shape.facets),
  evidence: z.record(z.string(), z.array(Evidence)),
  /** By measure key: what the machine proposes, too unsure to be shown to readers; for editors only. */
  held: z.record(z.string(), z.array(Evidence)),
  promises: z.record(z.string(), z.array(QuantifiedPromise)),
  /** By measure key; every measure has an entry. */
  particulars: z.record(z.string(), Particulars),
  /** By measure key; a measure without links has no entry. */
  links: z.record(z.string(), z.array(Link)),
  /** By measure key, in reading order: glossary terms, and quoted words that nobody has judged. */
  terms: z.record(z.string(), z.array(TermUse)),
  /** In reading order: where the notice names documents, itself apart. */
  documents: z.array(DocumentUse),
  findings: z.array(Finding),
});
export type Derived = z.infer<typeof Derived>;

/** The shape of `content/derived/facets.json`: the facets and their values, as pages show them. */
export const Facets = z.array(Facet);

/** The shape of `content/derived/facet-display.json`: where readers meet which facets, in what order. */
export const FacetDisplay = z.object({
  /** What searches can be narrowed by, the registry's facets and the built-in ones; those folded begin closed. */
  filters: z.array(z.object({ facet: z.string(), folded: z.boolean() })),
  /** What the finder asks. */
  questions: z.array(z.object({ facet: z.string(), text: z.string() })),
  /** The facets whose values have pages. */
  topics: z.array(z.string()),
  /** The facets that the overview counts. */
  overview: z.array(z.string()),
  /** The values, as `facet/value`, whose words say that something is only sought and doesn't hold yet. */
  sought: z.array(z.string()),
});
export type FacetDisplay = z.infer<typeof FacetDisplay>;

/**
 * The shape of `content/derived/regions.json`: the regions of notices and
 * departments, and all regions above them.
 */
export const Regions = z.array(
  z.object({
    id: z.string().regex(REGION_ID),
    name: z.string().min(1),
    /** The region that it lies in, or `null`. */
    parent: z.string().nullable(),
  }),
);
export type Regions = z.infer<typeof Regions>;

/**
 * The shape of `content/derived/kinds.json`: the kinds of departments and of terms, in the order in which pages have
 * them. Departments have the kind `other` besides.
 */
export const Kinds = z.object({
  departments: z.array(
    z.object({
      id: z.string().regex(KIND_ID),
      name: z.string().min(1),
      /** Bodies of the kind are authorities; enterprises and associations aren't. */
      authority: z.boolean(),
    }),
  ),
  terms: z.array(z.object({ id: z.string().regex(KIND_ID), name: z.string().min(1) })),
});
export type Kinds = z.infer<typeof Kinds>;

/**
 * The shape of `content/derived/search-words.json`: what people type for what
 * the texts say.
 */
export const SearchWords = z.object({
  terms: z.array(
    z.object({
      /** Names of one thing, each of which finds the others. */
      words: z.array(z.string()),
      /** What people say for it. */
      asked: z.array(z.string()),
      near: z.array(z.string()),
      english: z.array(z.string()),
    }),
  ),
  /** Every traditional character, each followed by the simplified one that the texts have. */
  traditional: z.string(),
  /** All names of each registered department. */
  departments: z.array(z.object({ id: z.string(), names: z.array(z.string()) })),
  /** Registered places that no notice is of. */
  elsewhere: z.array(z.string().min(1)),
  /** How people who don't know a measure's words ask for it, by the ids of measures that anything was written for. */
  asked: z.record(z.string(), z.array(Phrasing)),
});
export type SearchWords = z.infer<typeof SearchWords>;

/**
 * The shape of `content/derived/registries.json`: the registries and sidecars that the conversion read, by their names
 * below the seeds' folder. Only the next conversion reads it.
 */
export const LastRegistries = z.array(z.string().min(1));
export type LastRegistries = z.infer<typeof LastRegistries>;

/** The shape of `content/derived/families.json`: the measures that are versions of one another, and old ids of families. */
export const Families = z.object({
  /** Whether any measures of different notices are linked, and be it in part or by a proposal. */
  linked: z.boolean(),
  families: z.array(Family),
  /** Ids that no family has any more, with the one that stands for them now, or `null`. */
  moved: z.array(z.object({ id: z.string(), to: z.string().nullable(), reason: z.string() })),
});
export type Families = z.infer<typeof Families>;

/** The shape of `content/derived/moved.json`: old addresses that keep a page. */
export const Moved = z.array(
  z.object({
    /** The measure's id that was published. */
    id: z.string(),
    /** The id that stands for it now, or `null` where it was withdrawn. */
    to: z.string().nullable(),
    reason: z.string(),
    /** Words to know the measure by; `null` where it was withdrawn, and none of its words may stand anywhere. */
    title: z.string().nullable(),
  }),
);
export type Moved = z.infer<typeof Moved>;

/** The shape of `content/derived/withdrawn.json`: what the publisher withdrew, notices before single measures. */
export const Withdrawals = z.array(Withdrawal);
export type Withdrawals = z.infer<typeof Withdrawals>;

/** The shape of `content/derived/corrections.json`: what the publisher corrected of each notice, by its id, the latest first. */
export const Corrections = z.record(z.string(), z.array(Correction));
export type Corrections = z.infer<typeof Corrections>;

/** The shape of `content/derived/contacts.json`: the hotlines and sites that editors registered. */
export const Contacts = z.array(Contact);

/** The shape of `content/derived/terms.json`: the glossary's terms that some measure uses. */
export const Glossary = z.array(Term);
export type Glossary = z.infer<typeof Glossary>;

/** The shape of `content/derived/documents.json`: the documents that notices name, in the order in which they come first. */
export const NamedDocuments = z.array(NamedDocument);
export type NamedDocuments = z.infer<typeof NamedDocuments>;
