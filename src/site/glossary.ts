/** The glossary as its page and its data file show it: each term with its uses, its first notices, and who is named. */
import type { LoadedMeasure } from "../content/load.ts";
import type { Department, Measure, Notice, Term, TermUse } from "../model/schema.ts";
import type { Site, SiteNotice } from "./assemble.ts";
import { countEach, groupBy } from "./group-by.ts";
import { kindOf, type NamedKind } from "./kinds.ts";
import { namedDepartments } from "./named-departments.ts";
import { noticeLabel } from "./notice-label.ts";
import { inPinyinOrder } from "./pinyin-order.ts";
import {
  type DepartmentRef,
  departmentRef,
  type MeasureRef,
  measureRef,
  type NoticeRef,
  noticeRef,
} from "./refs.ts";

/** A measure that uses a term. */
interface TermMeasure {
  measure: MeasureRef;
  uses: TermUse[];
  /** The clauses that use it, where the measure has others too. */
  clauses: string[];
}

/** A measure's uses while they are gathered. */
interface Gathered {
  measure: Measure;
  uses: TermUse[];
}

/** The uses of a word by notice, in the site's order. */
export interface TermUses {
  byNotice: { notice: NoticeRef; measures: TermMeasure[] }[];
  /** How many measures use it. */
  measures: number;
}

/** A term with all that the collection tells of it. */
export interface GlossaryTerm extends TermUses {
  term: Term;
  /** The measure that explains it. */
  definedBy: { measure: MeasureRef; notice: string } | null;
  /** The notice that has it first; several where the notices' dates don't tell which. */
  earliest: NoticeRef[];
  /** How many these are; a long glossary names the first of them only. */
  earliestCount: number;
  /** Those named for the clauses that use it, the most frequent first. */
  departments: DepartmentRef[];
  /** The printed ways apart from the name that texts really have. */
  variants: string[];
  related: Pick<Term, "id" | "name">[];
}

/** The terms in pinyin order, and the quoted words that nobody has judged. */
export interface GlossaryPage {
  terms: GlossaryTerm[];
  unjudged: ({ text: string } & TermUses)[];
}

/** Puts the glossary together in one pass over the measures. */
export function glossary(site: Site): GlossaryPage {
  const byTerm = new Map<string, Gathered[]>();
  const fresh = new Map<string, Gathered[]>();
  const notices = new Map(site.notices.map((entry) => [entry.notice.id, entry]));
  for (const { measures } of site.notices) {
    for (const { measure, terms } of measures) {
      const judged = terms.filter(({ term }) => term !== null);
      collect(
        byTerm,
        measure,
        groupBy(judged, ({ term }) => term ?? ""),
      );
      const others = terms.filter(({ term }) => term === null);
      collect(
        fresh,
        measure,
        groupBy(others, ({ text }) => text),
      );
    }
  }
  const known = new Map(site.terms.map((term) => [term.id, term]));
  const measures = new Map(
    site.notices.flatMap((entry) => entry.measures.map((one) => [one.measure.id, one] as const)),
  );
  const terms = site.terms.flatMap((term): GlossaryTerm[] => {
    const own = byTerm.get(term.id);
    if (own === undefined) return [];
    const uses = termUses(own, notices);
    const first = earliest(uses.byNotice.map(({ notice }) => notice));
    const printed = new Set(own.flatMap((one) => one.uses.map(({ text }) => text)));
    return [
      {
        ...uses,
        term,
        definedBy: definedBy(term, measures, notices),
        earliest: first,
        earliestCount: first.length,
        departments: namedFor(own, site.departments),
        variants: [...printed].filter((text) => text !== term.name),
        related: term.related.flatMap((id) => known.get(id) ?? []).map(({ id, name }) => ({ id, name })),
      },
    ];
  });
  return {
    terms: inPinyinOrder(terms, ({ term }) => term.name),
    unjudged: inPinyinOrder(
      [...fresh].map(([text, own]) => ({ text, ...termUses(own, notices) })),
      ({ text }) => text,
    ),
  };
}

function collect(into: Map<string, Gathered[]>, measure: Measure, uses: Map<string, TermUse[]>): void {
  for (const [key, own] of uses) {
    const there = into.get(key);
    if (there) there.push({ measure, uses: own });
    else into.set(key, [{ measure, uses: own }]);
  }
}

function termUses(own: readonly Gathered[], notices: ReadonlyMap<string, SiteNotice>): TermUses {
  return {
    byNotice: [...groupBy(own, ({ measure }) => measure.notice)].flatMap(([id, measures]) => {
      const entry = notices.get(id);
      return entry ? { notice: noticeRef(entry.notice), measures: measures.map(termMeasure) } : [];
    }),
    measures: own.length,
  };
}

function termMeasure({ measure, uses }: Gathered): TermMeasure {
  const clauses = measure.clauses.length > 1 ? new Set(uses.flatMap(({ clause }) => clause ?? [])) : [];
  return { measure: measureRef(measure), uses, clauses: [...clauses] };
}

function definedBy(
  { definition }: Term,
  measures: ReadonlyMap<string, LoadedMeasure>,
  notices: ReadonlyMap<string, SiteNotice>,
): GlossaryTerm["definedBy"] {
  const measure = definition && measures.get(definition.measure)?.measure;
  const notice = measure && notices.get(measure.notice)?.notice;
  return measure && notice ? { measure: measureRef(measure), notice: noticeLabel(notice) } : null;
}

/** The departments of the clauses that use it; a title speaks for all its measure's clauses. */
function namedFor(own: readonly Gathered[], departments: ReadonlyMap<string, Department>): DepartmentRef[] {
  const named = own.flatMap(({ measure, uses }) => {
    const { all, byClause } = namedDepartments(measure);
    const clauses = new Set(uses.map(({ clause }) => clause));
    if (clauses.has(null)) return all;
    return [...new Set([...clauses].flatMap((clause) => byClause.get(clause ?? "") ?? []))];
  });
  return [...countEach(named)]
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .flatMap(([id]) => departments.get(id) ?? [])
    .map(departmentRef);
}

type Dates = Pick<Notice, "signedOn" | "publishedOn" | "year">;

/** The days between which a notice was made: one day, or its year, or any time. */
function span({ signedOn, publishedOn, year }: Dates): { from: string; to: string } {
  const day = signedOn ?? publishedOn;
  if (day !== null) return { from: day, to: day };
  return year === null ? { from: "", to: "9999-12-31" } : { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The notices that may be the first, given only what their sources say: those that no other surely precedes. */
export function earliest<One extends Dates>(notices: readonly One[]): One[] {
  const ends = notices.map((notice) => span(notice).to).sort();
  const first = ends[0] ?? "";
  return notices.filter((notice) => span(notice).from <= first);
}

/** The terms of each kind that has any. */
export function byKind(
  terms: readonly GlossaryTerm[],
  kinds: readonly NamedKind[],
): { kind: NamedKind; terms: GlossaryTerm[] }[] {
  const groups = groupBy(terms, ({ term }) => kindOf(kinds, term.kind).id);
  return kinds.flatMap(({ id, name }) => {
    const own = groups.get(id);
    return own === undefined ? [] : { kind: { id, name }, terms: own };
  });
}
