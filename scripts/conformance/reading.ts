/** A reading of a notice by hand, as it lies beside the notice's text in a conformance folder. */
import * as z from "zod";

const names = z.array(z.string()).default([]);

const Sample = z.looseObject({
  /** The measure's number as printed. */
  number: z.string(),
  title: z.string().optional(),
  /** Units of no stated role; those of `lead` and `support` need not be repeated. */
  units: names,
  lead: names,
  support: names,
  deadline: z.string().optional(),
});
export type Sample = z.infer<typeof Sample>;

export const Reading = z.looseObject({
  measures: z.int(),
  measures_with_units: z.int(),
  samples: z.array(Sample).default([]),
});
export type Reading = z.infer<typeof Reading>;
