/** What stands at the address of a measure's id that isn't in use any more. */
import { quoted } from "./quotation.ts";

export const movedWords = {
  moved: "这条措施的编号已更改",
  before: (id: string, title: string) => `编号${id}原指${quoted(title)}。`,
  now: <Link>(measure: Link, id: string) => ["现见", measure, `（${id}）。`],
};
