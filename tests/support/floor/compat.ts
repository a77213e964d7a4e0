/** What the oldest promised browsers support, by MDN's browser compatibility data. */

import bcd from "@mdn/browser-compat-data" with { type: "json" };
import type { CompatData, Identifier, SimpleSupportStatement } from "@mdn/browser-compat-data";
import { FLOOR } from "../../../src/model/browsers.ts";

export const data: CompatData = bcd;

/** A feature that is used and that a promised browser lacks. */
export interface Gap {
  /** The feature's key in the data, e.g. `css.selectors.has`. */
  feature: string;
  /** `file:line:column`, or the file alone. */
  place: string;
  /** What stands there. */
  text: string;
  /** The browsers that lack it; empty where the data doesn't know the feature at all. */
  missing: string[];
}

/** The oldest browsers that a file must work in. */
export interface Floor {
  chrome: string;
  safari: string;
}

/** The browsers that are looked at; Safari on iPhones has statements of its own in the data. */
const BROWSERS = [
  ["chrome", "chrome", "Chromium"],
  ["safari", "safari", "Safari"],
  ["safari_ios", "safari", "Safari on iOS"],
] as const;

/** The node of a key below a root, e.g. `["css", "selectors", "has"]`. */
export function lookUp(path: readonly string[], root: object = data): Identifier | undefined {
  let node: unknown = root;
  for (const name of path) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, name)) return undefined;
    node = (node as Record<string, unknown>)[name];
  }
  return node as Identifier | undefined;
}

/**
 * The promised browsers that lack a feature; `null` where the data has no
 * statement about it. A flagged or other-named form doesn't count as support,
 * a prefixed one only where `prefixed` names its prefix.
 */
export function lackedBy(
  node: Identifier | undefined,
  { floor = FLOOR, prefixed }: { floor?: Floor; prefixed?: string } = {},
): string[] | null {
  const support = node?.__compat?.support;
  if (support === undefined) return null;
  return BROWSERS.flatMap(([browser, family, name]) => {
    const version = floor[family];
    const statements = [support[browser] ?? []].flat();
    return statements.some((one) => supports(one, version, prefixed)) ? [] : [`${name} ${version}`];
  });
}

function supports(statement: SimpleSupportStatement, version: string, prefixed?: string): boolean {
  const { version_added: added, version_removed: removed, flags, prefix, alternative_name } = statement;
  if (flags !== undefined || alternative_name !== undefined) return false;
  if (prefix !== undefined && prefix !== prefixed) return false;
  if (typeof added !== "string" || added === "preview" || !isAtMost(added, version)) return false;
  return typeof removed !== "string" || !isAtMost(removed, version);
}

/** Compares versions part by part; `≤37` is some version up to 37. */
function isAtMost(first: string, second: string): boolean {
  const [left, right] = [first, second].map((text) => text.replace("≤", "").split(".").map(Number));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

/** One line on a gap. */
export function printGap({ feature, place, text, missing }: Gap): string {
  const by = missing.length === 0 ? "is not known" : `is missing in ${missing.join(", ")}`;
  return `${place} ${feature} ${by}: ${text}`;
}
