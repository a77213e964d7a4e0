/** Words by their tokens, so that those that begin at a place of a text are found in one walk. */

interface Branch<Value> {
  value: Value | null;
  next: Map<string, Branch<Value>>;
}

/** Values by rows of tokens. */
export interface TokenTree<Value> {
  /** Keeps a value for a row of tokens; `merge` makes one of the value that is there and the new one. */
  set(tokens: readonly string[], value: Value, merge: (there: Value, value: Value) => Value): void;
  /** Visits the values of all rows that stand in the tokens from a place on, shortest first, with where each ends. */
  from(tokens: readonly string[], start: number, visit: (value: Value, end: number) => void): void;
}

/** A tree without values. */
export function createTokenTree<Value>(): TokenTree<Value> {
  const root: Branch<Value> = { value: null, next: new Map() };
  return {
    set(tokens, value, merge) {
      let branch = root;
      for (const token of tokens) {
        let next = branch.next.get(token);
        if (next === undefined) {
          next = { value: null, next: new Map() };
          branch.next.set(token, next);
        }
        branch = next;
      }
      branch.value = branch.value === null ? value : merge(branch.value, value);
    },
    from(tokens, start, visit) {
      let branch = root;
      for (let at = start; at < tokens.length; at += 1) {
        const next = branch.next.get(tokens[at] ?? "");
        if (next === undefined) return;
        branch = next;
        if (branch.value !== null) visit(branch.value, at + 1);
      }
    },
  };
}
