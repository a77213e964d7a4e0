import type { PublishedIds } from "./published-ids.ts";

const HEAD = `# Ids that have been published, with words and a sketch to recognise each text by.
# \`npm run ids\` enters new ones. An id that is to go gets an entry below \`moved\` (the text now
# stands under another id) or \`withdrawn\` (it is gone), each with its reason; see CONTRIBUTING.md.
`;

const FAMILIES = `# The measures of each family, by the id that it keeps; one that joins another or is parted moves, as above.
`;

/** Prints the published ids: measures and families in the order of their publication, one a line. */
export function printPublishedIds({ measures, families, moved, withdrawn }: PublishedIds): string {
  const lines = Object.entries(measures).map(
    ([id, { words, sketch }]) => `  ${id}: { words: ${JSON.stringify(words)}, sketch: "${sketch}" }\n`,
  );
  const groups = Object.entries(families).map(([id, members]) => `\n  ${id}: [${members.join(", ")}]`);
  const printed = groups.length === 0 ? "" : `${FAMILIES}families:${groups.join("")}\n`;
  return `${HEAD}measures:\n${lines.join("")}${printed}moved: ${printList(moved)}\nwithdrawn: ${printList(withdrawn)}\n`;
}

function printList(entries: readonly Record<string, string>[]): string {
  if (entries.length === 0) return "[]";
  return entries
    .map(
      (entry) =>
        `\n  - { ${Object.entries(entry)
          .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
          .join(", ")} }`,
    )
    .join("");
}
