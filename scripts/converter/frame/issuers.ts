/** Who issued a notice: by its signature, else by what its title begins with. */
import { readsAsBody } from "../units/unit-name.ts";

/**
 * Bodies printed behind one another without a sign between (某市商务局某市科技局)
 * are parted where a place's name begins anew behind a name's ending.
 */
export function splitIssuers(printed: string, places: readonly string[]): string[] {
  const names: string[] = [];
  let start = 0;
  for (let at = 4; at < printed.length - 3; at += 1) {
    const place = places.find((name) => name.length > 1 && printed.startsWith(name, at));
    const before = printed.slice(start, at);
    if (place === undefined || !/[厅局委署办会关院部]$/u.test(before) || !readsAsBody(before)) continue;
    if (!readsAsBody(printed.slice(at))) continue;
    names.push(before);
    start = at;
  }
  return [...names, printed.slice(start)].map((name) => name.trim());
}

/** The issuers that a title names before 关于 or 印发; none where what stands there is no body. */
export function issuersOfTitle(title: string | null, places: readonly string[]): string[] {
  const before = /^([^《]{3,40}?)(?:关于|印发|转发)/u.exec((title ?? "").replaceAll(/\s/gu, ""))?.[1];
  if (before === undefined) return [];
  const names = splitIssuers(before, places);
  return names.every(readsAsBody) ? names : [];
}
