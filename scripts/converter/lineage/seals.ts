/** Fingerprints of measures and notices as an editor read them. */
import { fingerprint } from "../source/sketch.ts";
import type { LineageText } from "./texts.ts";

/** The fingerprint of a measure as an editor read it. */
export function sealOf({ title, words }: LineageText): string {
  return fingerprint(`${title}\n${words}`);
}

/** The fingerprint of each notice's measures together, by notice. */
export function noticeSeals(texts: Iterable<LineageText>): Map<string, string> {
  const seals = new Map<string, string[]>();
  for (const text of texts) {
    const own = seals.get(text.issue.id);
    if (own) own.push(sealOf(text));
    else seals.set(text.issue.id, [sealOf(text)]);
  }
  return new Map([...seals].map(([notice, own]) => [notice, fingerprint(own.join(" "))]));
}
