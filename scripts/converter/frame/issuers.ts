/** Who issued a notice: by its signature, else by what its title begins with. */
import { splitNames } from "../units/unit-list.ts";
import { readsAsBody, readsAsWholeName } from "../units/unit-name.ts";
import { findDate } from "./dates.ts";

/** What a body's name ends with; a place's name alone is none. */
const ENDS_BODY =
  /(?:局|委|厅|办|办公室|办公厅|委员会|管委会|海关|署|院|部|会|府|行|站|组|队|集团|公司|中心|监|学校|大学)(?:[（(][^（）()]{1,20}[）)])?$/u;
/** What a name goes on with behind a blank: 某市人民政府 办公厅, 某市 商务局. */
const GOES_ON = /^(?:人民政府|办公厅|办公室|委员会|管理委员会|管委会|领导小组)/u;

/** Whether a line right above a date is a body's name, or several. */
export function isSigner(printed: string): boolean {
  const line = withoutBlanks(printed.trim());
  if (line.length > 60 || /[。；：:！？《》]/u.test(line)) return false;
  return splitIssuers(printed, []).every((name) => readsAsBody(name) && ENDS_BODY.test(name));
}

/** The bodies of a line or a value: parted by 、 and blanks, and where one begins right behind another. */
export function splitIssuers(printed: string, places: readonly string[]): string[] {
  return splitAtSigns(printed.replaceAll(/[（(]\s?(?:公章|盖章|印章|章|代章|印)\s?[）)]/gu, ""))
    .flatMap(splitAtBlanks)
    .flatMap((name) => splitGlued(withoutBlanks(name), places))
    .flatMap(splitAtWords);
}

/** Parts at 和 and the like where whole names stand on both sides. */
function splitAtWords(name: string): string[] {
  const names = splitNames(name).flatMap((part) => (typeof part === "string" ? [] : [part.name]));
  return names.length > 1 && names.every(readsAsWholeName) ? names : [name];
}

/** The bodies and the day of a signature on one line (某市商务局 2030年4月1日); `null` for any other line. */
export function readSignatureLine(printed: string): { bodies: string; date: string } | null {
  const date = findDate(printed);
  if (!date || printed.slice(date.end).trim() !== "") return null;
  const bodies = printed.slice(0, date.start).trim();
  return bodies !== "" && isSigner(bodies) ? { bodies, date: date.iso } : null;
}

/** A name that is spread over its line (某 市 商 务 局) without its blanks. */
function withoutBlanks(name: string): string {
  return name.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
}

/** Parts at 、 and commas where each part reads as a body: a name may hold one itself. */
function splitAtSigns(printed: string): string[] {
  const parts = printed
    .split(/[、，,；;/]/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts.every((part) => readsAsBody(part) && ENDS_BODY.test(part)) ? parts : [printed.trim()];
}

/** Parts at blanks between whole names; a blank inside a name stays. */
function splitAtBlanks(printed: string): string[] {
  const names: string[] = [];
  for (const part of printed.split(/\s+/u)) {
    const before = names.at(-1);
    const isWhole = before !== undefined && before.length >= 3 && ENDS_BODY.test(before);
    if (before === undefined || (isWhole && part.length >= 3 && readsAsBody(part) && !GOES_ON.test(part)))
      names.push(part);
    else names[names.length - 1] = `${before} ${part}`;
  }
  return names;
}

/** What a body's branch in a place is called behind the place. */
const BRANCH =
  /^(?:省|市|自治区|自治州|地区)?(?:分局|支局|中心支局|分行|支行|分公司|监管局|监管分局|专员办|特派办|特派员办事处|办事处|分署|分关)/u;

/**
 * Bodies printed behind one another without a sign between (某市商务局某市科技局)
 * are parted where a place's name begins anew behind a name's ending.
 */
function splitGlued(printed: string, places: readonly string[]): string[] {
  const names: string[] = [];
  let start = 0;
  for (let at = 4; at < printed.length - 3; at += 1) {
    const place = places.find((name) => name.length > 1 && printed.startsWith(name, at));
    const before = printed.slice(start, at);
    if (place === undefined || !/[厅局委署办会关院部]$/u.test(before) || !readsAsBody(before)) continue;
    // 国家税务总局青岛市税务局 is one body, and so is 国家外汇管理局青岛市分局.
    if (/总局$/u.test(before) || BRANCH.test(printed.slice(at + place.length))) continue;
    if (!readsAsBody(printed.slice(at))) continue;
    names.push(before);
    start = at;
  }
  return [...names, printed.slice(start)].map((name) => name.trim());
}

/** The issuers that a title names before 关于 or 印发; none where what stands there is no body. */
export function issuersOfTitle(title: string | null, places: readonly string[]): string[] {
  const before = /^([^《]{3,80}?)(?:关\s*于|印\s*发|转\s*发|公告\s*\d{4}\s*年)/u.exec(
    (title ?? "").trim(),
  )?.[1];
  if (before === undefined) return [];
  const names = splitIssuers(before.trim(), places);
  return names.every(readsAsBody) ? names : [];
}
