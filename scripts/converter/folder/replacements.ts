/** Replacement of one notice by another, stated by the editor of the newer one. */

import type { Finding } from "../../../src/model/schema.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";
import type { PublishedIds } from "../registries/published-ids.ts";

/**
 * The notices with `replacedBy` where another replaces them; an unknown one is an error. A withdrawn notice keeps its
 * part: what it replaced stays replaced, and what replaces it says so.
 */
export function withReplacements(
  notices: readonly ConvertedNotice[],
  { withdrawn }: Pick<PublishedIds, "withdrawn"> = { withdrawn: [] },
): {
  value: ConvertedNotice[];
  findings: Finding[];
} {
  const ids = new Set(notices.map(({ document }) => document.front.id));
  const gone = new Set(withdrawn.map(({ id }) => id));
  const successors = new Map(
    withdrawn.flatMap(({ id, replaces }) => replaces.map((other) => [other, id] as const)),
  );
  const findings: Finding[] = [];
  for (const { document } of notices) {
    for (const id of document.front.replaces) {
      if (ids.has(id)) successors.set(id, document.front.id);
      else if (!gone.has(id)) {
        const message = `replaces 中的“${id}”不在 seeds/ 里；请改正，或改用 relations 写明未收录的文件`;
        const file = `${document.front.id}.yaml`;
        findings.push({ file, line: 1, column: 1, severity: "error", code: "YAML", message, measure: null });
      }
    }
  }
  const value = notices.map((notice) => {
    const { front, body } = notice.document;
    const replacedBy = successors.get(front.id) ?? front.replacedBy;
    return { ...notice, document: { front: { ...front, replacedBy }, body } };
  });
  return { value, findings };
}
