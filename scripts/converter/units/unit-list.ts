/**
 * A list of bodies as printed to single names: between 、, blanks, / and
 * between two whole names 和, 及, 与.
 */
import { CLOSERS, OPENERS, splitOutside } from "./brackets.ts";
import { LEAD_MARKS } from "./lead-words.ts";
import { GROUP, readsAsBody, readsAsWholeName } from "./unit-name.ts";

/** The printed names and the signs and words between them, in order; joined they are the list. */
export type ListPart = { name: string } | string;

/** Splits a list of bodies; what can't be split surely stays one name. */
export function splitNames(list: string): ListPart[] {
  const parts: ListPart[] = [];
  for (const piece of joinLevels(splitOutside(list, /、/u))) {
    const lead = /^[，,；;、\s]*/u.exec(piece)?.[0] ?? "";
    const whole = piece.slice(lead.length).trimEnd();
    parts.push(lead);
    const { name, rest, more } = cutOthers(whole);
    parts.push(...splitPiece(name), rest);
    if (more !== "") parts.push({ name: more });
    parts.push(piece.slice(lead.length + whole.length));
  }
  return parts.filter((part) => part !== "");
}

/** So many levels are joined at most: no list of governments has more. */
const LEVELS = 5;
const LEVEL = /^[，,；;、\s]{0,4}各?(?:省|市|区|县|州|旗|乡|镇|街道|自治区|直辖市|地级市|设区市)$/u;

/** 各区、县（市）政府 is one name: a bare level of administration goes with what follows it. */
function joinLevels(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  let levels = 0;
  let before = "";
  for (const piece of pieces) {
    if (joined.length > 0 && levels < LEVELS && LEVEL.test(before.slice(-12)) && before.length <= 12) {
      joined[joined.length - 1] += piece;
      levels += 1;
    } else {
      joined.push(piece);
      levels = 0;
    }
    before = piece;
  }
  return joined;
}

/** Cuts 等, 等有关部门 and 等单位及各地区 off a name. */
function cutOthers(whole: string): { name: string; rest: string; more: string } {
  const match = /^(.{2,}?)(等(?:单位|部门)?(?:及|和|以及)|等)(各.*)?$/su.exec(whole);
  if (match && endsInBody(match[1] ?? ""))
    return { name: match[1] ?? "", rest: match[2] ?? "", more: match[3] ?? "" };
  const open = /^(.{2,}?)(等.{0,30}(?:单位|部门|地区|方面))$/su.exec(whole);
  if (open && endsInBody(open[1] ?? "")) return { name: open[1] ?? "", rest: open[2] ?? "", more: "" };
  return { name: whole, rest: "", more: "" };
}

/** Whether the last of several names reads as a body. */
function endsInBody(names: string): boolean {
  if (readsAsBody(names)) return true;
  let start = names.length;
  while (start > 0 && !/[\s/／]/u.test(names[start - 1] ?? "")) start -= 1;
  return readsAsBody(names.slice(start));
}

function splitPiece(piece: string): ListPart[] {
  return splitAtBlanks(piece).flatMap((name): ListPart[] => {
    const lead = /^[\s/／|｜·•+＋&＆]*/u.exec(name)?.[0] ?? "";
    return [lead, ...splitAtWords(name.slice(lead.length))];
  });
}

/** What goes with the name before a blank, because no body is called so alone. */
const TAIL =
  /^(?:人民政府|政府|办公厅|办公室|委员会|管委会|管理局|分局|支局|机关|党组|总部|分公司|有限公司|集团|公司|指挥部|领导小组|中心|海关|分行|支行|分关)/u;
const PLACE = /^.{1,4}(?:省|市|区|县|州|盟|旗)$/u;
/** A blank stands between so many pieces of one name at most (市 商 务 局). */
const TORN = 8;
/** What is longer is no name any more, wherever it ends. */
const LONGEST_NAME = 150;

/** Splits at blanks, / and the like where a body ends before them and one begins behind them. */
function splitAtBlanks(text: string): string[] {
  const tokens = splitOutside(text, /[\s/／|｜·•+＋&＆]/u).reduce<string[]>((list, token) => {
    const last = list.at(-1);
    // Several blanks are one separator.
    if (last !== undefined && /^[\s/／|｜]$/u.test(last)) list[list.length - 1] = last + token;
    else list.push(token);
    return list;
  }, []);
  const names: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = names.at(-1);
    if (before !== undefined && (before.length > LONGEST_NAME || !startsName(before, tokens, index)))
      names[names.length - 1] = before + token;
    else names.push(token);
  }
  return names;
}

function startsName(before: string, tokens: readonly string[], index: number): boolean {
  const name = bare(before);
  const token = tokens[index] ?? "";
  if (!readsAsBody(name)) return false;
  if (/^\s*[/／|｜]/u.test(token)) return readsAsBody(bare(token));
  if (/^\s*[·•+＋&＆]/u.test(token)) return readsAsWholeName(name) && readsAsWholeName(bare(token));
  if (TAIL.test(bare(token))) return false;
  if (tokens.length === 2 && PLACE.test(name)) return false;
  for (let end = index + 1; end <= Math.min(tokens.length, index + TORN); end += 1)
    if (readsAsBody(bare(tokens.slice(index, end).join("")))) return true;
  return false;
}

const SIGNS = new RegExp(`^[\\s/／|｜·•+＋&＆]*[${LEAD_MARKS}]?`, "u");
const MARK_BEHIND = new RegExp(`[${LEAD_MARKS}]$`, "u");

/** A name without the signs before it and without marks. */
function bare(token: string): string {
  return token.replace(SIGNS, "").replace(MARK_BEHIND, "");
}

const AND = /以及|和|及|与/gu;
/** A group goes on in what isn't the name of one body (相关区政府及功能区管委会). */
const GROUP_GOES_ON =
  /^(?:各|有关|相关|其他|其它|功能区|开发区|园区|高新区|经开区|新区|综保区|保税区|管委会|街道|镇|乡|(?:县|区|市|旗)(?:（[^）]{0,8}）)?(?:级)?(?:人民)?政府|人民政府|政府|所属|直属|下属|其)/u;

/** Splits at 和 and the like where whole names stand on both sides. */
function splitAtWords(text: string): ListPart[] {
  const words = [...text.matchAll(AND)].filter(({ index }) => !isInside(text, index));
  const parts: ListPart[] = [];
  let start = 0;
  for (const [at, word] of words.entries()) {
    const left = text.slice(start, word.index);
    const behind = word.index + word[0].length;
    // A name may itself hold 和, so what follows is tried up to the next ones.
    const ends = [...words.slice(at + 1, at + 4).map(({ index }) => index), text.length];
    if (
      !partsNames(
        left,
        ends.map((end) => text.slice(behind, end)),
      )
    )
      continue;
    parts.push({ name: left }, word[0]);
    start = behind;
  }
  const rest = text.slice(start);
  return rest === "" ? parts : [...parts, { name: rest }];
}

function partsNames(left: string, rights: readonly string[]): boolean {
  if (left.length > 60 || !readsAsWholeName(bare(left))) return false;
  const [right = ""] = rights;
  if (/^(?:其|所属|下属|直属)/u.test(right)) return false;
  if (GROUP.test(left) && GROUP_GOES_ON.test(right)) return false;
  return rights.some((name) => readsAsWholeName(bare(name)) || (GROUP.test(name) && readsAsBody(name)));
}

function isInside(text: string, at: number): boolean {
  let depth = 0;
  for (const character of text.slice(Math.max(0, at - 60), at)) {
    if (OPENERS.includes(character)) depth += 1;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
