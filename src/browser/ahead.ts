/**
 * What the search page's `first.js` has asked for ahead of the page's modules, by address: on a slow line it comes along with them and
 * not after them.
 */
declare global {
  /** What is `undefined` in it has been taken, or asked for by a module itself. */
  var askedAhead: Map<string, Promise<Response> | undefined> | undefined;
}

/** The answer to what was asked for ahead, for whoever comes first; `undefined` where it wasn't. */
export function answerAhead(address: string): Promise<Response> | undefined {
  const answer = globalThis.askedAhead?.get(address);
  globalThis.askedAhead?.set(address, undefined);
  return answer;
}
