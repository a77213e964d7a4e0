/**
 * The reviewed links (`seeds/vocabulary/links.yaml`): what an editor decided
 * on pairs of measures after reading both, and the sources that notices follow
 * but that the collection doesn't hold.
 */
import * as z from "zod";
import { LinkType } from "../../../src/model/schema.ts";
import { type ReadYaml, readYaml, YamlError } from "../../../src/model/yaml.ts";

export const LINKS_FILE = "vocabulary/links.yaml";

const id = z.string().min(1);
const line = z
  .string()
  .min(1)
  .regex(/^[^\r\n]+$/u);

const seal = z.string().regex(/^[0-9a-f]{8}$/u);

const Entry = z.strictObject({
  /** For `derives` and `succeeds` the source stands first. */
  measures: z.tuple([id, id]),
  type: LinkType,
  scope: z.enum(["whole", "part"]).default("whole"),
  verdict: z.enum(["accepted", "rejected"]),
  reason: line,
  /** Fingerprints of the two texts as they were read; `npm run links -- --seal` enters them. */
  texts: z.tuple([seal, seal]).optional(),
});
export type LinkEntry = z.infer<typeof Entry>;

/** Measures that an editor read and held to be one measure as a whole, all at once. */
const FamilyEntry = z.strictObject({
  family: z.array(id).min(2),
  reason: line,
  /** Fingerprints of the texts as they were read, by measure; `npm run links -- --seal` enters them. */
  texts: z.record(id, seal).optional(),
});
export type FamilyEntry = z.infer<typeof FamilyEntry>;

const Source = z.strictObject({
  title: line,
  /** The notices that follow it. */
  notices: z.array(id).min(2),
  evidence: line,
});

export const ReviewedLinks = z.strictObject({
  sources: z.array(Source).default([]),
  links: z.array(Entry).default([]),
  families: z.array(FamilyEntry).default([]),
  /** Fingerprints of the notices whose proposals were looked through, by notice; `npm run links -- --seal` enters them. */
  seen: z.record(id, seal).default({}),
});
export type ReviewedLinks = z.infer<typeof ReviewedLinks>;

/** Reads the reviewed links; without a file nothing has been decided. @throws YamlError */
export function readReviewedLinks(source: string | null): ReadYaml<ReviewedLinks> {
  const empty = ReviewedLinks.parse({});
  if (source === null) return { value: empty, place: () => ({ line: 1, column: 1 }) };
  const links = readYaml(LINKS_FILE, source, ReviewedLinks.default(empty));
  const seen = new Map<string, number>();
  for (const [index, { measures }] of links.value.links.entries()) {
    const fail = (problem: string): never => {
      throw new YamlError(LINKS_FILE, links.place(["links", index, "measures"]), problem);
    };
    const [first, second] = measures;
    if (first === second) fail(`${first} 与自己不能成对；请改正其中一个编号`);
    const earlier = seen.get(pairKey(first, second));
    if (earlier !== undefined) {
      const { line } = links.place(["links", earlier, "measures"]);
      fail(`${first} 与 ${second} 在第 ${line} 行已有一条；请只留一条`);
    }
    seen.set(pairKey(first, second), index);
  }
  checkFamilies(links);
  return links;
}

/** @throws YamlError where a measure stands in two families or twice in one, or a text is of none of the family */
function checkFamilies({ value, place }: ReadYaml<ReviewedLinks>): void {
  const placed = new Map<string, { entry: number; line: number }>();
  for (const [entry, { family, texts = {} }] of value.families.entries()) {
    for (const [at, measure] of family.entries()) {
      const here = place(["families", entry, "family", at]);
      const earlier = placed.get(measure);
      if (earlier !== undefined) {
        const remedy = earlier.entry === entry ? "请只留一处" : "一条只属一组，请把两组合成一条，或删去一处";
        throw new YamlError(
          LINKS_FILE,
          here,
          `${measure} 在第 ${earlier.line} 行的 family 里已有；${remedy}`,
        );
      }
      placed.set(measure, { entry, line: here.line });
    }
    const stranger = Object.keys(texts).find((measure) => !family.includes(measure));
    if (stranger === undefined) continue;
    const there = place(["families", entry, "texts", stranger]);
    throw new YamlError(
      LINKS_FILE,
      there,
      `texts 里的 ${stranger} 不在这一条的 family 里；请删去，或补进 family`,
    );
  }
}

/** The same for both orders of a pair. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
