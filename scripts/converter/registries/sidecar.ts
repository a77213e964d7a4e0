/** What an editor states of a notice beside its text: `seeds/<notice>.yaml`. */
import * as z from "zod";
import { REGION_ID } from "../../../src/model/address.ts";
import { FINDING_CODES } from "../../../src/model/finding-codes.ts";
import { Notice, Relation, Stage } from "../../../src/model/schema.ts";
import { readYaml } from "../../../src/model/yaml.ts";

const { addedOn, review, standingCheckedOn, replaces } = Notice.shape;

/** A value that the text doesn't give, with what shows that it is true. */
const withEvidence = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, evidence: z.string().min(1) });

/** A doubtful place that an editor compared with the original, by the line's first words. */
const Checked = z.strictObject({ code: z.enum(FINDING_CODES), words: z.string(), on: z.iso.date() });
export type Checked = z.infer<typeof Checked>;

/** How many of a line's characters tell which line it is. */
const WORDS = 24;

/** The words by which a line is known again in a source that was mended elsewhere. */
export function lineWords(line: string): string {
  return line.trim().slice(0, WORDS);
}

export const Editorial = z
  .strictObject({
    region: z.string().regex(REGION_ID).nullable().default(null),
    url: Notice.shape.source.shape.url.default(null),
    addedOn: addedOn.default(null),
    stage: withEvidence(Stage).nullable().default(null),
    review: review.default(null),
    standingCheckedOn: standingCheckedOn.default(null),
    replaces: replaces.default([]),
    /** Where the measures stand, where more than one reading finds some: see `notice/readings.ts`. */
    measures: z
      .string()
      .regex(
        /^(?:body|table|annex|annex-[1-9][0-9]?|unnumbered)$/,
        "应为 body、table、annex、annex-<序号> 或 unnumbered",
      )
      .nullable()
      .default(null),
    /** A number as the measures print it (`（一）`), where more than one level of numbers may be theirs. */
    numbering: z.string().min(1).max(8).nullable().default(null),
    /** Headings, as they begin in print (`四、组织实施`), whose entries are measures though no level shows it. */
    sections: z.array(z.string().min(2)).default([]),
    /** What `review` needn't ask again. */
    checked: z.array(Checked).default([]),
    relations: z
      .array(
        Relation.partial({ title: true, documentNumber: true, signedOn: true, notice: true, issuers: true }),
      )
      .default([]),
  })
  .describe("编者就一份文件所作的说明");
export type Editorial = z.infer<typeof Editorial>;

/** Reads the YAML beside a notice; a notice without one gets the defaults. @throws YamlError */
export function readEditorial(file: string, source: string | null): Editorial {
  return source === null
    ? Editorial.parse({})
    : readYaml(file, source, Editorial.default(Editorial.parse({}))).value;
}
