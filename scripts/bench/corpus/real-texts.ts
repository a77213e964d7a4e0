/** What the real notices teach: the words of their measures, how long these are, and how their bodies are called. */
import { convertFolder } from "../../converter/folder/convert-folder.ts";
import type { RegionEntry } from "../../converter/registries/all-regions.ts";
import type { DepartmentEntry } from "../../converter/registries/vocabulary.ts";
import { tokeniser } from "./tokens.ts";

/** Stands for the name of a text's own region (青岛). */
export const PLACE = "\ue000";
/** Stands for its full name (青岛市). */
export const WHOLE_PLACE = "\ue001";

/** How a measure is built, without its words. */
export interface Skeleton {
  /** Characters of the title. */
  title: number;
  /** By clause: the characters of its sentences, and how many bodies are named behind it. */
  clauses: { sentences: number[]; units: number }[];
  /** Where bodies are named. */
  named: "own line" | "behind" | "nowhere";
}

/** A kind of body as a place may have one; names with {@link PLACE} and {@link WHOLE_PLACE}. */
export interface BodyForm extends Pick<DepartmentEntry, "kind" | "group"> {
  slug: string;
  name: string;
  shortName: string;
  aliases: string[];
  local: string[];
  /** The name that notices print. */
  printed: string;
  /** How often they do. */
  uses: number;
}

/** What was learned. */
export interface RealTexts {
  titles: string[][];
  sentences: string[][];
  /** Headings of chapters without their numbers. */
  headings: string[];
  skeletons: Skeleton[];
  bodies: BodyForm[];
  regions: RegionEntry[];
}

const SENTENCE = /[^。；\n]+[。；]?/gu;
const HEADING_NUMBER = /^[一二三四五六七八九十]+、/u;

/** Learns from a folder of notices that converts without errors, with its registries. */
export function learn(seeds: string): RealTexts {
  const vocabulary = `${seeds}/vocabulary`;
  const { notices, registries } = convertFolder({ seeds, vocabulary, publish: true });
  const { regions, departments } = registries.vocabulary;
  const tokens = tokeniser(registries.terms.value.flatMap(({ words = [] }) => words));
  const found: RealTexts = { titles: [], sentences: [], headings: [], skeletons: [], bodies: [], regions };
  const uses = new Map<string, number>();
  for (const entry of notices) {
    if (entry.converted === null) throw new Error(`${seeds}/${entry.id}.txt can't be converted`);
    const region = regions.find(({ id }) => id === entry.notice.region);
    const placed = (text: string) => (region === undefined ? text : withoutPlace(text, region));
    for (const { front, clauses } of entry.converted.measures) {
      if (front.title !== null) found.titles.push(tokens(placed(front.title)));
      for (const heading of front.section) found.headings.push(placed(heading.replace(HEADING_NUMBER, "")));
      const split = clauses.map(({ text }) => placed(text).match(SENTENCE) ?? []);
      found.sentences.push(...split.flat().map((one) => tokens(one.replace(/[。；]$/u, ""))));
      found.skeletons.push({
        title: front.title?.length ?? 0,
        clauses: clauses.map(({ responsibility }, index) => ({
          sentences: (split[index] ?? []).map(({ length }) => length),
          units: responsibility?.parts.filter((part) => typeof part !== "string").length ?? 0,
        })),
        named: namedWhere(clauses),
      });
    }
    for (const { clauses } of entry.measures) {
      for (const { department } of clauses.flatMap(({ responsible }) => responsible))
        uses.set(department, (uses.get(department) ?? 0) + 1);
    }
  }
  found.headings = [...new Set(found.headings)].filter((heading) => !heading.includes(PLACE));
  found.bodies = bodyForms(departments, regions, uses);
  return found;
}

function namedWhere(clauses: readonly { responsibility: { ownLine: boolean } | null }[]): Skeleton["named"] {
  const own = clauses.flatMap(({ responsibility }) => responsibility ?? []);
  if (own.length === 0) return "nowhere";
  return own.every(({ ownLine }) => ownLine) ? "own line" : "behind";
}

function withoutPlace(text: string, { id, name, names }: RegionEntry): string {
  if (id === "national") return text;
  const [whole = name] = names;
  return text.replaceAll(whole, WHOLE_PLACE).replaceAll(name, PLACE);
}

/** The bodies that any place may have: those named by nothing but the place that they belong to. */
function bodyForms(
  departments: readonly DepartmentEntry[],
  regions: readonly RegionEntry[],
  uses: ReadonlyMap<string, number>,
): BodyForm[] {
  const names = regions.filter(({ id }) => id !== "national").flatMap((region) => region.names);
  const isPlaced = (text: string) => text.includes(PLACE) || text.includes(WHOLE_PLACE);
  const bySlug = new Map<string, BodyForm>();
  for (const entry of departments) {
    const [place = "", slug = ""] = entry.id.split("/");
    const region = regions.find(({ id }) => id === place);
    if (region === undefined) continue;
    const placed = (text: string) => withoutPlace(text, region);
    const shortName = placed(entry.shortName ?? entry.name);
    const local = entry.local.map(placed);
    const form = {
      ...{ slug, kind: entry.kind, group: entry.group, name: placed(entry.name), shortName },
      ...{ aliases: entry.aliases.map(placed), local, printed: local[0] ?? shortName },
      uses: uses.get(entry.id) ?? 0,
    };
    const all = [form.name, shortName, ...form.aliases];
    if (!(form.group || all.every(isPlaced)) || all.some((one) => names.some((name) => one.includes(name))))
      continue;
    const known = bySlug.get(slug);
    if (known) known.uses += form.uses;
    else bySlug.set(slug, form);
  }
  return [...bySlug.values()].filter((form) => form.uses > 0);
}
