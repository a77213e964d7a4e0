/**
 * The finder's data of a large collection in parts: what answers are matched by
 * at once, and what is shown of a measure by its notice, when it is shown.
 */
import { LARGE } from "../model/large.ts";
import { measurePath } from "../model/paths.ts";
import type { FinderData, FinderMeasure, FinderReason } from "./data.ts";
import {
  type PackedCore,
  type PackedData,
  type PackedMeasure,
  packMeasure,
  unpackMeasure,
  valuesNamed,
  valuesOf,
} from "./pack.ts";
import { type Question, wordQuestions } from "./questions.ts";

/** Whether the data comes in parts. */
export function isLarge({ measures }: Pick<FinderData, "measures">): boolean {
  return measures.length > LARGE;
}

declare global {
  /** What the parts' scripts set, by notice. */
  var finderParts: Record<string, PackedMeasure[]> | undefined;
}

/** The script of a notice's part, with its measures in their order. */
export function printPart(data: FinderData, notice: string, measures: readonly FinderMeasure[]): string {
  const part = JSON.stringify({ [notice]: measures.map((measure) => packMeasure(data, measure)) });
  return `globalThis.finderParts=Object.assign(globalThis.finderParts||{},${part.replaceAll("</", "<\\/")});\n`;
}

/** Makes what answers are matched by ready to travel; `files` are those of the notices' parts, in their order. */
export function packCore(data: FinderData, files: readonly string[]): PackedData {
  const values = placesOfValues(data.questions);
  const lists = new Map<string, number>();
  const listOf = (strengths: readonly number[]) => {
    const key = JSON.stringify(strengths);
    const place = lists.get(key) ?? lists.size;
    lists.set(key, place);
    return place;
  };
  let before = 0;
  const versions: number[] = [];
  const matched = data.measures.map(({ version, strengths, reasons }) => {
    versions.push(version - before);
    before = version;
    return [
      listOf(strengths),
      ...reasons.flatMap(({ question, value, titled, strengths }) => [
        (values.get(`${question}/${value}`) ?? 0) * 2 + Number(titled ?? false),
        listOf(strengths),
      ]),
    ];
  });
  const keys: string[][] = data.notices.map(() => []);
  for (const { id, notice } of data.measures) {
    keys[notice]?.push(id.slice((data.notices[notice]?.id.length ?? 0) + 1));
  }
  const core: PackedCore = {
    files: [...files],
    keys: keys.map((own) => own.join()),
    versions,
    lists: [...lists.keys()].map((list) => JSON.parse(list) as number[]),
    matched,
  };
  return { ...data, measures: [], parts: core };
}

/** The data with measures that answers can be matched by; what is shown of them is empty until {@link fillPart}. */
export function unpackCore({ parts, ...packed }: PackedData & { parts: PackedCore }): FinderData {
  const questions = wordQuestions(packed.questions);
  const values = [...placesOfValues(questions).keys()].map((key) => {
    const [question = "", value = ""] = key.split("/");
    return { question, value };
  });
  const { lists, versions, matched } = parts;
  const measures: FinderMeasure[] = [];
  let version = 0;
  for (const [notice, { id }] of packed.notices.entries()) {
    for (const key of (parts.keys[notice] ?? "").split(",")) {
      if (key === "") continue;
      version += versions[measures.length] ?? 0;
      const [own = 0, ...pairs] = matched[measures.length] ?? [];
      const reasons: FinderReason[] = [];
      for (let at = 0; at < pairs.length; at += 2) {
        const [code = 0, list = 0] = [pairs[at], pairs[at + 1]];
        const named = values[code >> 1] ?? { question: "", value: "" };
        reasons.push({
          ...named,
          quotes: [],
          strengths: lists[list] ?? [],
          ...(code % 2 === 1 && { titled: true }),
        });
      }
      measures.push({
        ...{ id: `${id}-${key}`, url: measurePath(id, key), notice, version, reasons },
        ...{
          heading: "",
          headingWords: "",
          citation: "",
          units: [],
          promises: [],
          strengths: lists[own] ?? [],
        },
        values: valuesNamed(questions, reasons),
      });
    }
  }
  return { ...packed, measures };
}

/** Gives a notice's measures, in their order, what is shown of them. */
export function fillPart(
  data: Pick<FinderData, "notices" | "questions">,
  measures: readonly FinderMeasure[],
  part: readonly PackedMeasure[],
): void {
  for (const [place, measure] of measures.entries()) {
    const full = part[place];
    if (full !== undefined) Object.assign(measure, unpackMeasure(data, full));
  }
}

/** Every value of every question, as `question/value`, with its place. */
function placesOfValues(questions: readonly Question[]): Map<string, number> {
  const all = wordQuestions(questions).flatMap((question) =>
    valuesOf(question).map((value) => `${question.id}/${value}`),
  );
  return new Map(all.map((key, place) => [key, place]));
}
