/**
 * Simplified forms of the traditional characters in the words that the
 * converter looks for, so that 責任單位 is found like 责任单位. For looking only:
 * the text itself is never changed. Each character stands for one, so offsets
 * stay what they were.
 */
import { characterOf } from "../../../src/model/radicals.ts";

const PAIRS =
  "責责單单門门處处領领體体導导機机構构協协辦办參参與与實实務务牽牵頭头負负職职照照據据進进組组織织開开聯联會会關关廳厅署署院院區区縣县鄉乡鎮镇團团隊队業业學学號号條条編编節节則则總总項项號号個个時时間间發发佈布於于國国務务報报環环營营標标準准範范圍围適适對对為为請请現现將将廣广東东澳澳門门灣湾";

const SIMPLIFIED = new Map<string, string>();
for (let index = 0; index + 1 < PAIRS.length; index += 2)
  SIMPLIFIED.set(PAIRS[index] ?? "", PAIRS[index + 1] ?? "");
const TRADITIONAL = new RegExp(
  `[${[...SIMPLIFIED]
    .filter(([from, to]) => from !== to)
    .map(([from]) => from)
    .join("")}]`,
  "gu",
);

/** The character that a radical looks like, where it is as long. */
function ofOneUnit(radical: string): string {
  const character = characterOf(radical);
  return character.length === 1 ? character : radical;
}

/** The same text, as long, with those characters in their simplified form, characters for radicals and full-width digits as ASCII. */
export function simplify(text: string): string {
  return text
    .replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[\u2e80-\u2fdf]/g, ofOneUnit);
}
