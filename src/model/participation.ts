/** The ways in which a department takes part in a clause, in the order in which its page lists them. */
export const PARTS = ["lead", "alone", "shared", "support"] as const;
export type Part = (typeof PARTS)[number];
