import type { PublishedNotice } from "../model/schema.ts";
import type { PlacedNotice } from "../site/refs.ts";

/** A notice as its data files hold it; its region's name is among the regions. */
export function noticeRecord({ place: _, ...notice }: PlacedNotice): PublishedNotice {
  return notice;
}
