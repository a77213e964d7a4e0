/**
 * The fields in which a measure's text is read for those who want to rely on
 * it: conditions, time limits, places, telephones. One entry a field says all
 * that is shown of it; page, Markdown, CSV and JSON-LD go by this list. What a
 * field is and means stands in the schema, from which JSON, JSON Schema and the
 * tables of `/data/` come.
 */
import { Particulars, type Quotation } from "../model/schema.ts";
import { particularLabels } from "../wording/codes.ts";
import type { ShownMeasure } from "./refs.ts";

/** A value as readers see it. */
interface ParticularValue {
  text: string;
  /** It is the notice's own words. */
  quoted: boolean;
  /** Where it stands; `null` in the title. */
  clause: string | null;
}

/** Whom a text names, as a point of contact of schema.org's. */
interface Mention {
  name: string;
  telephone: string;
}

/** How a field is shown. */
interface Shown {
  /** On the page and in Markdown, in the text's order; nothing where the text says nothing. */
  values: (measure: ShownMeasure) => ParticularValue[];
  /** In `measures.csv`: what its column holds, and its lines. */
  column: { description: string; lines: (measure: ShownMeasure) => string[] };
  /** In JSON-LD, as points of contact that the text mentions; left out where schema.org has no property for it. */
  mentions?: (measure: ShownMeasure) => Mention[];
}

/** A field with its name. */
export interface ParticularField extends Shown {
  field: keyof Particulars;
  name: string;
}

const FIELDS: Record<keyof Particulars, Shown> = {
  conditions: quoted("conditions"),
  limits: quoted("limits"),
  places: quoted("places"),
  phones: {
    values: ({ phones }) => values(phones),
    column: {
      description: "原文所述电话各占一行：条款（在标题里为 title）、号码（几个之间用逗号）、原文，以空格分隔",
      lines: ({ phones }) =>
        phones.map(({ clause, numbers, quote }) => `${clause ?? "title"} ${numbers.join(",")} ${quote}`),
    },
    mentions: ({ phones }) =>
      phones.flatMap(({ numbers, quote }) => numbers.map((telephone) => ({ name: quote, telephone }))),
  },
};

/** The fields in the order in which they are shown: the schema's. */
export const particularFields: readonly ParticularField[] = (
  Object.keys(Particulars.shape) as (keyof Particulars)[]
).map((field) => ({ field, name: particularLabels[field], ...FIELDS[field] }));

function values(quotations: readonly Quotation[]): ParticularValue[] {
  return quotations.map(({ clause, quote }) => ({ text: quote, quoted: true, clause }));
}

/** A field of plain quotations. */
function quoted(field: "conditions" | "limits" | "places"): Shown {
  return {
    values: (measure) => values(measure[field]),
    column: {
      description: `原文所述${particularLabels[field]}各占一行：条款（在标题里为 title）、原文，以空格分隔`,
      lines: (measure) => measure[field].map(({ clause, quote }) => `${clause ?? "title"} ${quote}`),
    },
  };
}
