/**
 * What pages hold of things that have pages of their own: enough to name them
 * and lead to them, so that a page changes only where it shows something else.
 */
import type { Annex, Department, Measure, PublishedNotice, Withdrawal } from "../model/schema.ts";
import { once } from "./once.ts";

/** A measure as other pages name it; of its text only what stands for a missing title. */
export type MeasureRef = Pick<Measure, "id" | "notice" | "key" | "label" | "title" | "text">;

/** More of a text than any page names a measure by. */
const BEGINNING = 120;

/** A measure by its number and title. */
export function measureRef({ id, notice, key, label, title, text }: MeasureRef): MeasureRef {
  return { id, notice, key, label, title, text: title === null ? text.slice(0, BEGINNING) : "" };
}

/** A department as other pages name it. */
export type DepartmentRef = Pick<Department, "id" | "shortName">;

/** A department by its short name. */
export function departmentRef({ id, shortName }: DepartmentRef): DepartmentRef {
  return { id, shortName };
}

/** What is said of a department beside a measure that names it. */
export interface NamedDepartment extends Pick<Department, "id" | "name" | "shortName"> {
  /** It is known to be an authority, by its kind. */
  authority: boolean;
}

/** A measure as its own page shows it: links and facets are put in words beside it. */
export type ShownMeasure = Omit<Measure, "links" | "evidence" | "facets">;

/** An annex as text that names it leads to it. */
export type AnnexRef = Pick<Annex, "id" | "number" | "label">;

/** A notice with the name of its region, which is kept beside the notices. */
export interface PlacedNotice extends PublishedNotice {
  /** As readers know it: `某市`. */
  place: string | null;
}

/** A notice as the pages of its measures, departments and topics know it: what it is and how it stands, none of its text. */
export type NoticeRef = Omit<
  PlacedNotice,
  "preamble" | "annexes" | "findings" | "addressees" | "coverTitle" | "statedStatus" | "corrections"
>;

/** A notice without its text; one notice has one. */
export const noticeRef = once((notice: PlacedNotice): NoticeRef => {
  const { preamble, annexes, findings, addressees, coverTitle, statedStatus, corrections, ...ref } = notice;
  return ref;
});

/** A withdrawal as the page of one of its addresses shows it. */
export type WithdrawalRef = Omit<Withdrawal, "measureIds">;

/** A withdrawal without the list of what went with it; one withdrawal has one. */
export const withdrawalRef = once(({ measureIds: _, ...ref }: Withdrawal): WithdrawalRef => ref);
