import { printAnswers } from "../finder/address.ts";
import { type Count, count } from "../finder/count.ts";
import { wordQuestions } from "../finder/questions.ts";
import { REGION } from "../model/built-in-facets.ts";
import type { Site } from "../site/assemble.ts";
import { finderDataOf } from "../site/finder-data.ts";
import { commonPairs } from "../site/finder-pairs.ts";
import { groupBy } from "../site/group-by.ts";
import { placeAndYear } from "../site/regions.ts";

/** A question of the finder as it reads without script: a list of topics, or of a region's notices. */
interface ListedQuestion {
  id: string;
  text: string;
  /** Its values have pages. */
  topics: boolean;
  options: { value: string; label: string; count: Count; notices: { id: string; label: string }[] }[];
}

/** What the finder's page shows. */
export interface FinderInput {
  /** The names of the questions that words answer. */
  names: string[];
  questions: ListedQuestion[];
  /** The latest day on which a notice was added. */
  newest: string | null;
  /** Answers that measures often name together. */
  pairs: { query: string; labels: string[]; entries: number }[];
}

const MOST_PAIRS = 8;

/** The input of the finder's page; what its script matches comes in files of its own. */
export function finderInput(site: Site): FinderInput {
  const data = finderDataOf(site);
  const counts = count(data, {});
  const notices = groupBy(site.notices, ({ notice }) => notice.region);
  return {
    newest: site.newest,
    pairs: commonPairs(data, MOST_PAIRS).map(({ answers, entries }) => ({
      query: printAnswers(
        Object.fromEntries(answers.map(({ question, value }) => [question, [value]])),
        data.questions,
      ),
      labels: answers.map(({ label }) => label),
      entries,
    })),
    names: wordQuestions(data.questions).map(({ name }) => name),
    questions: data.questions.map(({ id, text, topics, options }) => ({
      id,
      text,
      topics,
      options: options.map(({ value, label }) => ({
        value,
        label,
        count: counts[id]?.get(value) ?? { named: 0, open: 0 },
        notices: (id === REGION ? (notices.get(value) ?? []) : []).map(({ notice }) => ({
          id: notice.id,
          label: placeAndYear(notice),
        })),
      })),
    })),
  };
}
