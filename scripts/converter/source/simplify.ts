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
for (let digit = 0; digit < 10; digit += 1)
  SIMPLIFIED.set(String.fromCharCode(0xff10 + digit), String(digit));
// Radicals look like characters; only one of a single unit keeps offsets.
for (let code = 0x2e80; code <= 0x2fdf; code += 1) {
  const radical = String.fromCharCode(code);
  const character = characterOf(radical);
  if (character.length === 1) SIMPLIFIED.set(radical, SIMPLIFIED.get(character) ?? character);
}
for (const [from, to] of SIMPLIFIED) if (from === to) SIMPLIFIED.delete(from);

/** By character code, whether it changes; most texts have none, which a look a character tells. */
const CHANGES = new Uint8Array(0x10000);
for (const from of SIMPLIFIED.keys()) CHANGES[from.charCodeAt(0)] = 1;

/** The same text, as long, with those characters in their simplified form, characters for radicals and full-width digits as ASCII. */
export function simplify(text: string): string {
  let out = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (CHANGES[text.charCodeAt(at)] !== 1) continue;
    out += text.slice(from, at) + (SIMPLIFIED.get(text.charAt(at)) ?? "");
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
