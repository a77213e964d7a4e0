/** An old browser, as far as a new one can be made to look like it: all that came later is taken away. */
import type { Page } from "playwright-core";
import { FLOOR } from "../../../src/model/browsers.ts";
import { data, lackedBy, lookUp } from "./compat.ts";

/** A member to take away: of an interface or builtin, and where it sits. */
type Member = [owner: string, member: string, where: "prototype" | "itself" | "both"];

/** What stays: what the tests' own tool needs in the page to read from it, and what a policy that this browser keeps asks for. */
const NEEDED = new Set(["BigInt64Array", "BigUint64Array", "trustedTypes"]);

export type OldBrowser = keyof typeof FLOOR;

/**
 * Takes from a page, before its scripts run, every global and every member
 * that the browser lacked, and WebAssembly, which the page's policy stops there.
 */
export async function becomeOld(page: Page, browser: OldBrowser): Promise<void> {
  await page.addInitScript(takeAway, lackedIn(browser));
}

function lackedIn(browser: OldBrowser): { members: Member[]; globals: string[] } {
  const name = browser === "chrome" ? `Chromium ${FLOOR.chrome}` : `Safari ${FLOOR.safari}`;
  const isLacked = (path: string[]) => lackedBy(lookUp(path))?.includes(name) ?? false;
  const members: Member[] = [];
  const globals: string[] = [];
  for (const root of [["javascript", "builtins"], ["api"]]) {
    for (const [owner, node] of Object.entries(lookUp(root) ?? {})) {
      if (isLacked([...root, owner]) && !NEEDED.has(owner)) globals.push(owner);
      for (const key of Object.keys(node).filter((member) => isLacked([...root, owner, member]))) {
        const member = key.replace(/_static$/, "");
        const where = root[0] === "javascript" ? "both" : key === member ? "prototype" : "itself";
        if (owner === "Window" && !NEEDED.has(member)) globals.push(member);
        else if (owner !== "Window" && !owner.startsWith("TrustedType")) members.push([owner, member, where]);
      }
    }
  }
  if (members.length === 0 || !data.__meta) throw new Error("the compatibility data holds no members");
  return { members, globals };
}

/** Runs in the page, before its own scripts. */
function takeAway({ members, globals }: { members: Member[]; globals: string[] }): void {
  const all = globalThis as unknown as Record<string, { prototype?: object } | undefined>;
  for (const [owner, member, where] of members) {
    const object = all[owner];
    if (object === undefined) continue;
    if (where !== "itself" && object.prototype) Reflect.deleteProperty(object.prototype, member);
    if (where !== "prototype") Reflect.deleteProperty(object, member);
  }
  for (const name of globals) Reflect.deleteProperty(globalThis, name);
  const refuse = () => {
    throw new WebAssembly.CompileError("the policy allows no evaluation");
  };
  WebAssembly.Module = refuse as unknown as typeof WebAssembly.Module;
  for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming"] as const)
    WebAssembly[name] = async () => refuse();
}
