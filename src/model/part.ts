/** The ways to take part in a clause, in the order in which they are listed. */
export const PARTS = ["lead", "alone", "shared", "support"] as const;

/** How a department takes part in a clause. */
export type Part = (typeof PARTS)[number];
