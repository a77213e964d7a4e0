/** The results as a table, a row an entry, for spreadsheet programs. */
import { REGION } from "../model/built-in-facets.ts";
import { finderRowNote } from "../wording/finder.ts";
import {
  answerText,
  anyReasons,
  type EntryContext,
  promisesText,
  strengthsText,
  unitsText,
} from "./entry-words.ts";
import { type Found, GROUPS } from "./find.ts";
import { headings, standing } from "./labels.ts";
import { type Match, reasonsOf } from "./match.ts";

/** The columns' names and a row an entry, in the order of the results. */
export function rows(found: Found, context: EntryContext): string[][] {
  const { data, answers, permalink, today } = context;
  const titles = headings(answers);
  const body = GROUPS.flatMap((group) =>
    found[group].map(({ face, others }) => {
      const { measure } = face;
      const notice = data.notices[measure.notice];
      return [
        titles[group].title,
        measure.id,
        measure.heading,
        notice?.place ?? "",
        notice?.year == null ? "" : String(notice.year),
        notice?.title ?? "",
        notice === undefined
          ? ""
          : standing(notice, today)
              .map(({ text }) => text)
              .join("，"),
        reasonLines(face, context).join("\n"),
        strengthsText(face, context),
        promisesText(face, answers).join("\n"),
        unitsText(face, answers),
        permalink(measure.url),
        others.map((other) => version(other, context)).join("\n"),
        finderRowNote,
      ];
    }),
  );
  return [data.columns, ...body];
}

/** One line an answered question. */
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

function version({ measure }: Match, { data, permalink, today }: EntryContext): string {
  const notice = data.notices[measure.notice];
  const from =
    notice === undefined ? [] : [notice.placeAndYear, ...standing(notice, today).map(({ text }) => text)];
  return [...from, measure.heading, permalink(measure.url)].join(" ");
}
