/** The members of the language and of the web's interfaces, by name. */
import { type Floor, lackedBy, lookUp } from "./compat.ts";

const BUILTINS = ["javascript", "builtins"];
const API = ["api"];
const WEBASSEMBLY = ["webassembly", "api"];

/** Whether a promised browser lacks the feature of a key. */
export function isLacked(path: string[], floor: Floor): boolean {
  return (lackedBy(lookUp(path), { floor })?.length ?? 0) > 0;
}

/** Where the data holds a global: a builtin, an interface, or a member of the window. */
export function globalPaths(name: string): string[][] {
  return [
    [...BUILTINS, name],
    [...API, name],
    [...API, "Window", name],
  ].filter((path) => lookUp(path)?.__compat);
}

/**
 * Every member that an object at hand can have, by name. An interface that a
 * promised browser lacks can't be at hand there, and a static member is only
 * reached through its interface's name.
 */
export class Members {
  readonly floor: Floor;
  readonly #byName = new Map<string, string[][]>();

  constructor(floor: Floor) {
    this.floor = floor;
    for (const root of [BUILTINS, API, WEBASSEMBLY]) {
      for (const [name, node] of Object.entries(lookUp(root) ?? {})) {
        if (isLacked([...root, name], floor)) continue;
        for (const member of Object.keys(node)) {
          if (member !== "__compat" && !member.endsWith("_static"))
            this.#add(member, [...root, name, member]);
        }
      }
    }
  }

  #add(name: string, path: string[]): void {
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), path]);
  }

  /** All members of a name. */
  all(name: string): string[][] {
    return this.#byName.get(name) ?? [];
  }

  /** One of the members of a name, where a promised browser lacks every one of them. */
  lacked(name: string, isCalled: boolean): string[][] {
    // A builtin's member that is not called is somebody's own field: nearly all of them are functions.
    const all = this.all(name).filter(([root]) => isCalled || root !== "javascript");
    return firstIfAll(all, this.floor);
  }
}

/** The first of some features, where there are any and a promised browser lacks each. */
export function firstIfAll(paths: string[][], floor: Floor): string[][] {
  return paths.every((path) => isLacked(path, floor)) ? paths.slice(0, 1) : [];
}
