/** The development set: queries with graded judgments, and what rankings are measured by. */
import { readFileSync } from "node:fs";

/** A query and the grades of its answers by record id. */
export interface Judged {
  query: string;
  /** The heading that it stands below. */
  kind: string;
  grades: Map<string, number>;
}

const NOTICES: Record<string, string> = {
  q25: "qingdao-2025",
  q22: "qingdao-2022",
  t25: "tianjin-2025-draft",
  d24: "dalian-2024",
  n24: "national-2024",
};

/** The queries that the search was tuned on first. */
export const FIRST_SET = new URL("judgments.txt", import.meta.url);
/** Harder ones, graded by reading, and those that nothing answers. */
export const HARD_SET = new URL("judgments-hard.txt", import.meta.url);
/** Those that nothing is fitted on, whose figures say how good the search is for queries that nobody worked on. */
export const SET_ASIDE = new URL("judgments-aside.txt", import.meta.url);

const NO_ANSWERS = new URL("judgments-nothing.txt", import.meta.url);

/** Queries that no measure and no notice answers. */
export function readUnanswered(): string[] {
  const lines = readFileSync(NO_ANSWERS, "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

/** Reads a set of judgments. @throws {Error} for a line that isn't one. */
export function readJudgments(file: URL = FIRST_SET): Judged[] {
  const judged: Judged[] = [];
  let kind = "";
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("## ")) kind = line.slice("## ".length).trim();
    else if (line !== "" && !line.startsWith("#")) judged.push(readLine(line, kind));
  }
  return judged;
}

function readLine(line: string, kind: string): Judged {
  const [query = "", answers = ""] = line.split(" = ");
  const grades = new Map<string, number>();
  let grade = 0;
  for (const word of answers.trim().split(/\s+/)) {
    if (/^[123]$/.test(word)) {
      grade = Number(word);
      continue;
    }
    const [short = "", ...key] = word.split("-");
    const notice = NOTICES[short];
    if (notice === undefined || grade === 0) throw new Error(`judgments: ${line}`);
    grades.set([notice, ...key].join("-"), grade);
  }
  return { query, kind, grades };
}

/** How good a ranking is. */
export interface Quality {
  ndcg: number;
  recall: number;
  reciprocal: number;
  precision: number;
}

const DEPTH = 10;

/**
 * nDCG@10 with gains 2^grade − 1; recall@10 of what ten places can hold;
 * precision of everything that is shown.
 */
export function quality(ranking: readonly string[], { grades }: Judged): Quality {
  const gain = (grade: number, place: number) => (2 ** grade - 1) / Math.log2(place + 2);
  const top = ranking.slice(0, DEPTH).map((id) => grades.get(id) ?? 0);
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, DEPTH);
  const sum = (list: readonly number[]) => list.reduce((all, grade, place) => all + gain(grade, place), 0);
  const first = ranking.findIndex((id) => grades.has(id));
  const found = top.filter((grade) => grade > 0).length;
  const all = ranking.filter((id) => grades.has(id)).length;
  return {
    ndcg: sum(top) / sum(ideal),
    recall: found / Math.min(grades.size, DEPTH),
    reciprocal: first === -1 ? 0 : 1 / (first + 1),
    precision: ranking.length === 0 ? 0 : all / ranking.length,
  };
}

/** The mean of each measure. */
export function mean(all: readonly Quality[]): Quality {
  const of = (name: keyof Quality) => all.reduce((sum, one) => sum + one[name], 0) / Math.max(all.length, 1);
  return { ndcg: of("ndcg"), recall: of("recall"), reciprocal: of("reciprocal"), precision: of("precision") };
}
