/** Reads files of kinds that only LibreOffice knows: it converts them, and what comes of it is read like any. */
import type { Extract } from "../extractor.ts";
import { sniff } from "../sniff.ts";
import { findOffice } from "./find-office.ts";
import { OFFICE_KINDS } from "./office-kinds.ts";
import { OFFICE_LIMITS, runOffice } from "./run-office.ts";

/**
 * Gives what extracts as `extract` does, and files of those kinds where there is LibreOffice; where there is none,
 * `extract` says so. The conversion has limits of its own.
 */
export function throughOffice(extract: Extract, find = findOffice, limits = OFFICE_LIMITS): Extract {
  return async (bytes, file, given = {}) => {
    const kind = OFFICE_KINDS[sniff(bytes)];
    const program = kind ? find() : null;
    if (!kind || program === null) return extract(bytes, file, given);
    const converted = await runOffice(program, bytes, file, kind, limits);
    return extract(converted, file, { ...given, convertedFrom: kind });
  };
}
