/** The conversion as one JSON object, the contract's `--format json`. */
import type { Finding, Measure, Notice } from "../../../src/model/schema.ts";
import type { FolderResult } from "./convert-folder.ts";

/** A notice with its measures; one that failed has none, and its error among the findings. */
type ReportedNotice = Omit<Notice, "source"> & {
  source: Notice["source"] | null;
  measures: Measure[];
};

export interface Report {
  notices: ReportedNotice[];
  /** Findings of the registries. */
  findings: Finding[];
}

/** Gives the report of a conversion. */
export function toJson(result: FolderResult): Report {
  return {
    notices: result.notices.map((entry) =>
      entry.converted === null
        ? failed(entry.id, entry.findings)
        : { ...entry.notice, measures: entry.measures },
    ),
    findings: result.findings,
  };
}

function failed(id: string, findings: Finding[]): ReportedNotice {
  return {
    id,
    title: id,
    coverTitle: null,
    region: null,
    year: null,
    issuers: [],
    documentNumber: null,
    addressees: [],
    signedOn: null,
    publishedOn: null,
    kind: "other",
    stage: "unknown",
    effective: null,
    statedStatus: null,
    preamble: null,
    annexes: [],
    replaces: [],
    replacedBy: null,
    relations: [],
    review: null,
    standingCheckedOn: null,
    addedOn: null,
    source: null,
    columns: [],
    findings,
    measures: [],
  };
}
