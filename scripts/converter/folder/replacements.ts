/** Replacement of one notice by another, stated by the editor of the newer one. */
import type { Finding } from "../../../src/model/schema.ts";
import type { ConvertedNotice } from "../notice/convert-notice.ts";

/** Enters `replacedBy` in the notices that others replace; an unknown one is an error. */
export function linkReplacements(notices: readonly ConvertedNotice[]): Finding[] {
  const byId = new Map(notices.map((notice) => [notice.document.front.id, notice.document.front]));
  const findings: Finding[] = [];
  for (const { document } of notices) {
    for (const id of document.front.replaces) {
      const replaced = byId.get(id);
      if (replaced) replaced.replacedBy = document.front.id;
      else {
        const message = `replaces 中的“${id}”不在 seeds/ 里；请改正，或改用 relations 写明未收录的文件`;
        const file = `${document.front.id}.yaml`;
        findings.push({ file, line: 1, column: 1, severity: "error", code: "YAML", message, measure: null });
      }
    }
  }
  return findings;
}
