/** Replacement of one notice by another, stated by the editor of the newer one. */
import type { Finding } from "../../../src/model/schema.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";

/** The notices with `replacedBy` where another replaces them; an unknown one is an error. */
export function withReplacements(notices: readonly ConvertedNotice[]): {
  value: ConvertedNotice[];
  findings: Finding[];
} {
  const ids = new Set(notices.map(({ document }) => document.front.id));
  const successors = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { document } of notices) {
    for (const id of document.front.replaces) {
      if (ids.has(id)) successors.set(id, document.front.id);
      else {
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
