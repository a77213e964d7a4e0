/**
 * The glossary: where measures use the terms of `terms.yaml`, where a text
 * explains one, and which quoted words nobody has judged yet.
 */
import { measureText } from "../../../src/content/document.ts";
import type { FindingClass } from "../../../src/model/finding-codes.ts";
import type { Finding, Term, TermUse } from "../../../src/model/schema.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import { findCandidates } from "../notice/quotes.ts";
import type { TermEntry } from "../registries/term-entries.ts";
import { formsOf, type Terms } from "../registries/terms.ts";
import { locate } from "../source/findings.ts";
import { LineIndex } from "../source/line-index.ts";
import { type Match, termMatcher } from "./term-matcher.ts";

type MeasureDocument = ConvertedNotice["measures"][number];

/** The notices with their uses of terms, the terms that are used at all, and what was noted about the vocabulary. */
export interface GlossaryResult {
  notices: ConvertedNotice[];
  terms: Term[];
  findings: Finding[];
}

/** How a vocabulary is read. */
interface Reading {
  /** Whether it was written for these notices. */
  isOwn: boolean;
  /** Whether a measure was withdrawn, by its id. */
  isWithdrawn?: (id: string) => boolean;
  /** Whether any measure was. */
  isReduced?: boolean;
}

/**
 * Finds every use of a term in the notices, and the terms that are used at all.
 *
 * Where the vocabulary is these notices' own, what nobody has judged is noted
 * (`TERM_NEW`), a term that no measure uses is a warning, and a definition or a
 * full name that doesn't hold is an error; one that a withdrawn measure gave rests.
 */
export function explainTerms(
  notices: readonly ConvertedNotice[],
  vocabulary: Terms,
  { isOwn, isWithdrawn = () => false, isReduced = false }: Reading,
): GlossaryResult {
  const find = finder(vocabulary.value);
  const hasTerms = vocabulary.value.some(({ term }) => term !== undefined);
  const explained = notices.map((notice): ConvertedNotice => {
    const uses = notice.measures.map((measure) => [measure.front.key, find(measure)] as const);
    const terms = Object.fromEntries(uses.filter(([, found]) => found.length > 0));
    const fresh = isOwn && hasTerms ? unjudged(notice, Object.values(terms).flat()) : [];
    return {
      ...notice,
      derived: { ...notice.derived, terms, findings: [...notice.derived.findings, ...fresh] },
    };
  });
  const users = new Map<string, MeasureDocument[]>();
  for (const { measures, derived } of explained) {
    for (const measure of measures) {
      for (const id of new Set((derived.terms[measure.front.key] ?? []).flatMap(({ term }) => term ?? []))) {
        const own = users.get(id);
        if (own) own.push(measure);
        else users.set(id, [measure]);
      }
    }
  }
  const measures = new Map(notices.flatMap((notice) => notice.measures.map((one) => [one.front.id, one])));
  return { notices: explained, ...describe(vocabulary, measures, users, { isOwn, isWithdrawn, isReduced }) };
}

/** Gives the function that finds a measure's uses in reading order, its title first. */
function finder(entries: readonly TermEntry[]): (measure: MeasureDocument) => TermUse[] {
  const match = termMatcher(
    entries.flatMap((entry) =>
      formsOf(entry).map((text) => ({
        text,
        term: entry.term?.id ?? "",
        quoted: entry.term?.quoted ?? false,
      })),
    ),
  );
  const judged = new Set(entries.flatMap((entry) => [...formsOf(entry), ...(entry.notTerms ?? [])]));
  const isJudged = (text: string) =>
    judged.has(text) || text.split(/[、，,+＋]/).every((part) => judged.has(part));
  const inText = (text: string, clause: string | null): TermUse[] => {
    const matches = match(text);
    const fresh = findCandidates(text).filter(
      (candidate) => !isJudged(candidate.text) && !matches.some((one) => overlaps(one, candidate)),
    );
    return [
      ...matches.map(({ term, start, text: found }) => ({ term, clause, at: start, text: found })),
      ...fresh.map(({ start, text: found }) => ({ term: null, clause, at: start, text: found })),
    ].sort((a, b) => a.at - b.at);
  };
  return ({ front: { title }, clauses }) => [
    ...(title === null ? [] : inText(title, null)),
    ...clauses.flatMap(({ id, text }) => inText(text, id)),
  ];
}

/** A quoted phrase may hold a term and still be new, an abbreviation that is part of a term isn't. */
function overlaps(match: Match, candidate: { start: number; text: string }): boolean {
  return (
    match.start <= candidate.start &&
    match.start + match.text.length >= candidate.start + candidate.text.length
  );
}

/** A note for everything that nobody has judged, at its first place in the notice. */
function unjudged({ document, quotes, text }: ConvertedNotice, uses: readonly TermUse[]): Finding[] {
  const fresh = new Set(uses.filter(({ term }) => term === null).map(({ text: found }) => found));
  if (fresh.size === 0) return [];
  const lines = new LineIndex(text);
  return [...fresh].flatMap((words) => {
    const first = quotes.find((quote) => quote.text === words);
    if (first === undefined) return [];
    const message = `“${words}”还没有判断是不是术语；请在 vocabulary/terms.yaml 登记为 term，或列入 notTerms 并写明理由`;
    const note = { at: first.at, severity: "info", code: "TERM_NEW", message } as const;
    return locate(note, document.front.source.file, lines, first.measure);
  });
}

/** The terms that are used, in the vocabulary's order, with their definitions' places. */
function describe(
  { value: entries, file, place }: Terms,
  measures: ReadonlyMap<string, MeasureDocument>,
  users: ReadonlyMap<string, readonly MeasureDocument[]>,
  { isOwn, isWithdrawn, isReduced }: Required<Reading>,
): Pick<GlossaryResult, "terms" | "findings"> {
  const terms: Term[] = [];
  const findings: Finding[] = [];
  const report = (at: PropertyKey[], message: string, kind: FindingClass) =>
    findings.push({ file, ...place(at), ...kind, message, measure: null });
  const fail = (at: PropertyKey[], problem: string) =>
    report(at, problem, { severity: "error", code: "YAML" });
  for (const [index, entry] of entries.entries()) {
    if (entry.term === undefined) continue;
    const { id, kind, full, defined, remark, related } = entry.term;
    const printed = formsOf(entry);
    const [name = ""] = printed;
    const own = users.get(id) ?? [];
    if (own.length === 0) {
      const message = `术语“${name}”在已收录的措施里没有出现；请改用文件里的写法，或删去`;
      if (isOwn) report([index, "term"], message, { severity: "warning", code: "TERM_UNHEARD" });
      continue;
    }
    const definition = defined === undefined ? null : findDefinition(defined, measures);
    if (isOwn && defined !== undefined && definition === null && !isWithdrawn(defined.measure)) {
      const [field, why] = measures.has(defined.measure)
        ? ["quote", "没有这句话，须与原文逐字相同"]
        : ["measure", "不是已收录的措施"];
      fail(
        [index, "term", "defined", field],
        `术语“${name}”的解释：${defined.measure} ${why}；请对照原文改正`,
      );
    }
    const isBaseless =
      isOwn && full !== undefined && remark === undefined && !own.some((one) => allText(one).includes(full));
    if (isBaseless) {
      const where = [index, "term", "full"];
      const message = `“${full}”在用到“${name}”的措施里没有；请改正，或在 remark 里写明依据`;
      // It may have stood in what was withdrawn, which stops no conversion and says nothing any more.
      if (isReduced) report(where, message, { severity: "warning", code: "TERM_UNHEARD" });
      else fail(where, message);
    }
    const fullName = isBaseless ? null : (full ?? null);
    terms.push({ id, kind, name, full: fullName, printed, definition, remark: remark ?? null, related });
  }
  const used = new Set(terms.map(({ id }) => id));
  return {
    terms: terms.map((term) => ({ ...term, related: term.related.filter((id) => used.has(id)) })),
    findings,
  };
}

function allText({ front, clauses }: MeasureDocument): string {
  return `${front.title ?? ""}\n${measureText(clauses)}`;
}

/** Where a definition stands; `null` where it doesn't. */
function findDefinition(
  { measure, quote }: { measure: string; quote: string },
  measures: ReadonlyMap<string, MeasureDocument>,
): Term["definition"] {
  const document = measures.get(measure);
  const clause = document?.clauses.find(({ text }) => text.includes(quote));
  if (clause !== undefined) return { measure, clause: clause.id, quote };
  return document?.front.title?.includes(quote) ? { measure, clause: null, quote } : null;
}
