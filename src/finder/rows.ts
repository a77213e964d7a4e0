/** The results as a table, a row an entry, for spreadsheet programs. */
import { answerText, anyReasons, type EntryContext, promisesText, unitsText } from "./entry-words.ts";
import { type Found, GROUPS, strengthsOf } from "./find.ts";
import { headings, placeAndYear, standing } from "./labels.ts";
import { type Match, reasonsOf } from "./match.ts";
import { questionNames } from "./questions.ts";

const HEAD = [
  "分组",
  "编号",
  "措施",
  "地区",
  "年份",
  "文件",
  "状态",
  "列出的依据",
  "力度",
  "数字",
  "责任单位",
  "链接",
  "同一措施的其他文本",
  "说明",
];

/** Said in every row, since rows are copied out. */
const NOTE = "以发布机关原文为准；列出不表示适用。";

/** Head and rows, in the order of the results. */
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
        notice === undefined ? "" : standing(notice, today).join("，"),
        why(face, context).join("\n"),
        strengthsOf(face, answers)
          .map((place) => data.strengths[place] ?? "")
          .join("、"),
        promisesText(face).join("\n"),
        unitsText(face, answers),
        permalink(measure.url),
        others.map((other) => version(other, context)).join("\n"),
        NOTE,
      ];
    }),
  );
  return [HEAD, ...body];
}

/** One line an answered question. */
function why(match: Match, { data, answers }: EntryContext): string[] {
  const reasons = reasonsOf(match, answers);
  return [...match.standings]
    .filter(([question]) => question !== "region")
    .map(([question, standing]) => {
      const own = standing === "any" ? anyReasons(match) : reasons;
      const words = own.filter((reason) => reason.question === question);
      return `${questionNames[question]}：${answerText(data, question, standing, words)}`;
    });
}

function version({ measure }: Match, { data, permalink, today }: EntryContext): string {
  const notice = data.notices[measure.notice];
  const from = notice === undefined ? [] : [placeAndYear(notice), ...standing(notice, today)];
  return [...from, measure.heading, permalink(measure.url)].join(" ");
}
