import type { StatedIds } from "./published-ids.ts";

const HEAD = `# Ids that have been published, with words and a sketch to recognise each text by. \`npm run ids\` enters
# new ones. An id that is to go gets an entry below \`moved\` (the text now stands under another id) or
# \`withdrawn\` (it is gone; \`npm run withdraw\`), with its reason. \`npm run correct\` enters \`corrected\`.
`;

const FAMILIES = `# The measures of each family, by the id that it keeps; one that joins another or is parted moves, as above.
`;

/** Prints the published ids: measures and families in the order of their publication, one a line. */
export function printPublishedIds({
  measures = {},
  families = {},
  moved = [],
  withdrawn = [],
  corrected = [],
}: StatedIds): string {
  const lines = Object.entries(measures).map(
    ([id, { words, sketch }]) => `  ${id}: { words: ${JSON.stringify(words)}, sketch: "${sketch}" }\n`,
  );
  const groups = Object.entries(families).map(([id, members]) => `\n  ${id}: [${members.join(", ")}]`);
  const ofFamilies = groups.length === 0 ? "" : `${FAMILIES}families:${groups.join("")}\n`;
  const lists = { moved, withdrawn, ...(corrected.length > 0 ? { corrected } : {}) };
  const printed = Object.entries(lists).map(([name, entries]) => `${name}: ${printList(entries)}\n`);
  return `${HEAD}measures:\n${lines.join("")}${ofFamilies}${printed.join("")}`;
}

/** A list, an entry a line; what an entry doesn't state is left out. */
function printList(entries: readonly Readonly<Record<string, unknown>>[]): string {
  if (entries.length === 0) return "[]";
  return entries
    .map(
      (entry) =>
        `\n  - { ${Object.entries(entry)
          .filter(([, value]) => isStated(value))
          .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
          .join(", ")} }`,
    )
    .join("");
}

function isStated(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
