/**
 * What ranking weighs by. The values were fitted on the judged queries by cross-validation over a coarse grid
 * (`npm run bench -- search-fit`); docs/search-quality.md says with what spread.
 */
export interface RankingParameters {
  /** What a pair of neighbouring characters counts, whatever words it belongs to. */
  bigram: number;
  /** What a part that nothing answers counts against an answered one. */
  unanswered: number;
  /** What a single character counts. */
  slight: number;
  /** What it adds that parts stand near together. */
  nearness: number;
  /** What of a score doesn't depend on the share of the query that is answered. */
  unshared: number;
  /** What a stretch counts that the texts hold, though not as a word. */
  fragment: number;
  /** What the words of a term count of whose name a part was typed. */
  partOfName: number;
  /** A near hit has at least this share of the best score… */
  cut: number;
  /** …or, while hits are few, this one… */
  lowCut: number;
  /** …and it answers this share of the query. */
  leastShare: number;
}

/** The values in force. */
export const PARAMETERS: RankingParameters = {
  bigram: 0.1,
  unanswered: 0.3,
  slight: 0.2,
  nearness: 0.5,
  unshared: 0.55,
  fragment: 0.6,
  partOfName: 0.75,
  cut: 0.4,
  lowCut: 0.12,
  leastShare: 0.15,
};
