import type { Notice } from "./schema.ts";

/** What decides which of two notices comes first where they are compared. */
export type Dated = Pick<Notice, "id" | "year" | "stage" | "signedOn" | "publishedOn">;

/**
 * The order in which notices are compared: the nation's first, then the older
 * one, of one year a draft before what was issued, and by id where nothing else
 * tells. Two notices are always in one order, wherever they meet.
 *
 * @param isNational whether a notice is of a region above which there is none
 */
export function inComparedOrder<Of extends Dated>(
  isNational: (notice: Of) => boolean,
): (a: Of, b: Of) => number {
  const key = (notice: Of) =>
    [
      isNational(notice) ? 0 : 1,
      String(notice.year ?? 9999).padStart(4, "0"),
      notice.stage === "draft" ? 0 : 1,
      notice.signedOn ?? notice.publishedOn ?? "",
      notice.id,
    ].join(" ");
  return (a, b) => {
    const [first, second] = [key(a), key(b)];
    return first < second ? -1 : Number(first > second);
  };
}
