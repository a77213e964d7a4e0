/** What is taken along of an entry, as texts: the same in the table and in the document. */
import { REGION } from "../model/built-in-facets.ts";
import {
  answerText,
  anyReasons,
  type EntryContext,
  promisesText,
  strengthsText,
  unitsText,
} from "./entry-words.ts";
import type { Entry } from "./find.ts";
import { standing } from "./labels.ts";
import { type Match, reasonsOf } from "./match.ts";

/** A version of an entry's measure. */
export interface VersionRecord {
  /** Where and when it is from, how it stands, and what it is called. */
  text: string;
  url: string;
}

/** An entry in words. */
export interface EntryRecord {
  id: string;
  heading: string;
  /** Where and when it is from. */
  placeAndYear: string;
  /** The region as readers know it. */
  place: string;
  year: number | null;
  /** The notice's title. */
  notice: string;
  /** What a reader must know of the notice. */
  standing: string;
  /** A line an answered question. */
  reasons: string[];
  strength: string;
  /** A line a sort of promises. */
  promises: string[];
  units: string;
  /** As one cites it in a Chinese text. */
  citation: string;
  /** The whole address of its page. */
  url: string;
  others: VersionRecord[];
}

/** An entry in words. */
export function entryRecord({ face, others }: Entry, context: EntryContext): EntryRecord {
  const { data, answers, permalink, today } = context;
  const { measure } = face;
  const notice = data.notices[measure.notice];
  return {
    id: measure.id,
    heading: measure.heading,
    placeAndYear: notice?.placeAndYear ?? "",
    place: notice?.place ?? "",
    year: notice?.year ?? null,
    notice: notice?.title ?? "",
    standing: notice === undefined ? "" : standing(notice, today).map(textOf).join("，"),
    reasons: reasonLines(face, context),
    strength: strengthsText(face, context),
    promises: promisesText(face, answers).map(({ name, texts }) => `${name}：${texts.join("；")}`),
    units: unitsText(face, answers),
    citation: (notice?.citation ?? "") + measure.citation,
    url: permalink(measure.url),
    others: others.map((other) => versionRecord(other, context)),
  };
}

const textOf = ({ text }: { text: string }) => text;

function reasonLines(match: Match, { data, answers }: EntryContext): string[] {
  const reasons = reasonsOf(match, answers);
  return data.questions.flatMap(({ id, name }) => {
    const standing = match.standings.get(id);
    if (id === REGION || standing === undefined) return [];
    const own = standing === "any" ? anyReasons(match) : reasons;
    const words = own.filter((reason) => reason.question === id);
    return `${name}：${answerText(data, id, standing, words)}`;
  });
}

function versionRecord({ measure }: Match, { data, permalink, today }: EntryContext): VersionRecord {
  const notice = data.notices[measure.notice];
  const from = notice === undefined ? [] : [notice.placeAndYear, ...standing(notice, today).map(textOf)];
  return { text: [...from, measure.heading].join(" "), url: permalink(measure.url) };
}
