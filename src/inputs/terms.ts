/** What the glossary's pages show. */
import type { Site } from "../site/assemble.ts";
import { type GlossaryPage, glossary, type TermUses } from "../site/glossary.ts";
import { type NamedKind, termKinds } from "../site/kinds.ts";
import { once } from "../site/once.ts";
import { isLarge, type PortionRef, portions } from "../site/portions.ts";

/** What the glossary shows; of a large collection the uses stand on pages of their own. */
export interface TermsInput extends GlossaryPage {
  /** The uses are listed elsewhere; so are words that nobody has judged, of which only the number is given. */
  large: boolean;
  unjudgedCount: number;
  /** In their order. */
  kinds: NamedKind[];
}

/** What the page of a term's uses shows, or a part of it. */
export interface TermUsesInput {
  term: { id: string; name: string };
  measures: number;
  /** None where they are parted. */
  byNotice: TermUses["byNotice"];
  parts: PortionRef[];
  /** The part that the page is. */
  part: { slug: string; label: string } | null;
}

/** What a page of the words that nobody has judged shows. */
export interface UnjudgedInput {
  page: number;
  pages: number;
  total: number;
  words: {
    text: string;
    measures: number;
    first: TermUses["byNotice"][number]["measures"][number]["measure"] | null;
  }[];
}

const MOST_WORDS = 400;

/** The glossary's input. */
export function termsInput(site: Site): TermsInput {
  const { terms, unjudged } = wholeGlossary(site);
  const large = isLarge(site);
  const kinds = termKinds(site.kinds).map(({ id, name }) => ({ id, name }));
  if (!large) return { terms, unjudged, large, unjudgedCount: unjudged.length, kinds };
  return {
    kinds,
    terms: terms.map((entry) => ({
      ...entry,
      byNotice: [],
      earliest: entry.earliest.slice(0, MOST_EARLIEST),
    })),
    unjudged: [],
    large,
    unjudgedCount: unjudged.length,
  };
}

/** Where dates don't tell, more notices than this aren't named as the earliest. */
const MOST_EARLIEST = 5;

/** The glossary with all uses, put together once for a site. */
export const wholeGlossary = once(glossary);

/** One input a term of a large collection, and one a part of its uses; none of another. */
export function termUsesInputs(site: Site): TermUsesInput[] {
  if (!isLarge(site) || !site.parts.has("terms")) return [];
  return wholeGlossary(site).terms.flatMap(({ term: { id, name }, byNotice, measures }) => {
    const { pages, refs } = portions(byNotice, (group) => group.measures.length);
    const term = { id, name };
    const whole = {
      term,
      measures,
      byNotice: pages.length > 0 ? [] : byNotice,
      parts: refs,
      part: null,
    };
    return [
      whole,
      ...pages.map(({ slug, label, size, groups }) => ({
        term,
        measures: size,
        byNotice: groups,
        parts: [],
        part: { slug, label },
      })),
    ];
  });
}

/** The pages of the words that nobody has judged, of a large collection; none of another. */
export function unjudgedInputs(site: Site): UnjudgedInput[] {
  if (!isLarge(site) || !site.parts.has("terms")) return [];
  const { unjudged } = wholeGlossary(site);
  const pages = Math.ceil(unjudged.length / MOST_WORDS);
  return Array.from({ length: pages }, (_, index) => ({
    page: index + 1,
    pages,
    total: unjudged.length,
    words: unjudged
      .slice(index * MOST_WORDS, (index + 1) * MOST_WORDS)
      .map(({ text, measures, byNotice }) => ({
        text,
        measures,
        first: byNotice[0]?.measures[0]?.measure ?? null,
      })),
  }));
}
