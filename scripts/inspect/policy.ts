import { TRUSTED_TYPES_POLICY } from "../../src/layouts/security-policy.ts";
import { attribute, type Document, type Element, elements } from "./html.ts";

/** Directives whose words are no sources, and what they must be. */
const FIXED: Record<string, string> = {
  "require-trusted-types-for": "'script'",
  "trusted-types": TRUSTED_TYPES_POLICY,
};

/** What a policy may trust: the site itself, and WebAssembly for the search. */
const TRUSTED = /^'(?:self|none|wasm-unsafe-eval)'$/;

/**
 * Finds what a strict content security policy would block in a page, and where
 * the page's own policy is missing, late or lax.
 */
export function policyFaults(document: Document): string[] {
  const all = elements(document);
  const policies = all.filter(isPolicy);
  const policy = policies.map((meta) => attribute(meta, "content") ?? "").join(";");
  return [
    ...placeFaults(all, policies),
    ...(policies.length > 0 ? sourceFaults(policy) : []),
    ...all.flatMap((element) => inlineFaults(element)),
  ];
}

function isPolicy(element: Element): boolean {
  return attribute(element, "http-equiv")?.toLowerCase() === "content-security-policy";
}

function placeFaults(all: Element[], policies: Element[]): string[] {
  if (policies.length !== 1) return [`has ${policies.length} policies`];
  // A policy in a meta element governs only what comes after it.
  const loads = all.findIndex(
    (element) =>
      element.tagName === "script" ||
      element.tagName === "style" ||
      (element.tagName === "link" && attribute(element, "rel") === "stylesheet"),
  );
  return loads >= 0 && loads < all.findIndex(isPolicy) ? ["loads a script or style before its policy"] : [];
}

function sourceFaults(policy: string): string[] {
  const directives = policy
    .split(";")
    .map((directive) => directive.trim().split(/\s+/))
    .filter(([name]) => name !== "");
  const missing = ["default-src", "script-src", "style-src"].filter(
    (wanted) => !directives.some(([name]) => name === wanted),
  );
  const untyped = Object.entries(FIXED)
    .filter(
      ([name, value]) =>
        directives
          .find(([other]) => other === name)
          ?.slice(1)
          .join(" ") !== value,
    )
    .map(([name, value]) => `has no ${name} ${value} in its policy`);
  const lax = directives.flatMap(([name = "", ...sources]) =>
    (Object.hasOwn(FIXED, name) ? [] : sources)
      .filter((source) => !TRUSTED.test(source) && !(name === "img-src" && source === "data:"))
      .map((source) => `trusts ${source} in ${name}`),
  );
  return [...missing.map((name) => `has no ${name} in its policy`), ...untyped, ...lax];
}

function inlineFaults(element: Element): string[] {
  const { tagName } = element;
  const faults = element.attrs.flatMap(({ name, value }) => {
    if (name === "style") return ["a style attribute"];
    if (name.startsWith("on")) return [`a script in ${name}`];
    return /^\s*javascript:/i.test(value) ? [`a script in ${name}`] : [];
  });
  if (tagName === "style") faults.push("an inline style");
  if (tagName === "script" && attribute(element, "src") === undefined && !isData(element)) {
    faults.push("an inline script");
  }
  return faults.map((fault) => `has ${fault} at <${tagName}>`);
}

/** Only structured data may stand inline: to a browser it is no script (HTML, "prepare the script element"). */
function isData(script: Element): boolean {
  return attribute(script, "type") === "application/ld+json";
}
