/** Acts and regulations, which are written otherwise than notices. */
import { withoutBracketsAtEnd } from "../frame/notice-kind.ts";

/** What the title of an act or a regulation ends with; what only sounds like one is none (做法). */
const LEGISLATION = /(?:条例|规定|办法|细则|(?<![方做手])法)$/u;

/**
 * Whether a title is that of an act or a regulation. How sure proposed facet values are was reckoned on notices; of what
 * would be shown of eleven acts and regulations on ports and trade only 9 in 10 held (docs/facets.md), so that nothing is
 * shown of such a text before an editor has reviewed it.
 */
export function isLegislation(title: string): boolean {
  return LEGISLATION.test(withoutBracketsAtEnd(title).trim());
}
