/** Sentences that say who leads and who supports and nothing else, and bodies behind a paragraph's last dash. */
import { splitOutside } from "./brackets.ts";
import { unitsOf } from "./responsibility-parts.ts";
import type { ResponsibilityRange } from "./responsibility-range.ts";
import { readResponsibility } from "./responsibility-words.ts";
import { ROLE_AT_END } from "./role-words.ts";
import { readsAsBody } from "./unit-name.ts";

/** Words of a text between signs, white space at their ends left out. */
function wordsBetween(text: string, sign: RegExp): { start: number; words: string }[] {
  let start = 0;
  return text.split(sign).flatMap((piece) => {
    const words = piece.trim();
    const found = words === "" ? [] : [{ start: start + piece.indexOf(words), words }];
    start += piece.length + 1;
    return found;
  });
}

/** No list of bodies outside brackets is longer. */
const LONGEST_SENTENCE = 160;

/** What each of the two needs; looking for it first spares most texts the reading. */
const DASHES = "—–－―─-";
const DASH = new RegExp(`[${DASHES}]`, "u");
const ROLE = /牵头|配合|负责|落实|职责分工/u;

/** Bodies behind a dash, and sentences of bodies with their roles. */
export function findSentences(text: string): ResponsibilityRange[] {
  const found: ResponsibilityRange[] = [];
  for (const { start, words } of DASH.test(text) ? wordsBetween(text, /\n/u) : []) {
    const range = findDashed(words);
    if (range) found.push({ ...range, start: start + range.start, end: start + range.end });
  }
  for (const { start, words } of ROLE.test(text) ? wordsBetween(text, /[。；;\n]/u) : [])
    if (saysRoles(words)) found.push({ start, end: start + words.length, open: false });
  return found;
}

/** Bodies behind a paragraph's last dash, the dash included. */
function findDashed(paragraph: string): ResponsibilityRange | null {
  let last = paragraph.length - 1;
  while (last >= 0 && !DASHES.includes(paragraph[last] ?? "")) last -= 1;
  let start = last;
  while (start > 0 && DASHES.includes(paragraph[start - 1] ?? "")) start -= 1;
  if (last < 0 || (start > 0 && start < 4) || isHyphen(paragraph, start, last)) return null;
  const words = paragraph.slice(last + 1).trim();
  const names = /[。；;]$/u.test(words) ? words.slice(0, -1) : words;
  if (names.length < 2 || names.length > LONGEST_SENTENCE || /[。；“”]/u.test(names)) return null;
  return areBodies(names) ? { start, end: paragraph.lastIndexOf(names) + names.length, open: false } : null;
}

/** Whether the dash from `start` to `last` is a hyphen between two words, as between the ends of a route: 重庆-石家庄集结中心. */
function isHyphen(paragraph: string, start: number, last: number): boolean {
  return (
    start === last &&
    /\p{Script=Han}[-–]\p{Script=Han}/u.test(paragraph.slice(Math.max(start - 1, 0), last + 2))
  );
}

function areBodies(words: string): boolean {
  const units = unitsOf(readResponsibility(words));
  return units.length > 0 && units.every(readsAsBody);
}

/** What is done with a notice as a whole, or by anyone. */
const NO_DUTY = /^(?:各方|双方|三方|全社会|企业|任何)|解释|组织实施/u;

/** Whether every part of a sentence is bodies with a role word behind them. */
function saysRoles(words: string): boolean {
  if (words.length < 4 || words.length > LONGEST_SENTENCE || /^—|[“”（(：:]/u.test(words)) return false;
  if (NO_DUTY.test(words) || !ROLE.test(words.slice(-12))) return false;
  const groups = splitOutside(words, /[，,]/u).map((group) => group.replace(/^[，,\s]+/u, ""));
  return groups.every((group) => ROLE_AT_END.test(group)) && areBodies(words);
}

const MENTION =
  /(?:由|(?<=^|[，。；;\n]))([^，。；;由\n（()）：:]{2,30}?)(?:总?牵头|负责|会同)(?!.{0,4}(?:解释|组织实施|牵头组织))/gu;

/** The first words of a sentence in which bodies are said to lead or answer for something, or `null`. */
export function findDutyInSentence(text: string): string | null {
  for (const { 0: words, 1: names = "" } of text.matchAll(MENTION))
    if (names.split(/[、和及]/u).every(readsAsBody)) return words;
  return null;
}
