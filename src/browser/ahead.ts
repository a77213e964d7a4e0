/**
 * What the search page's `first.js` has asked for ahead of the page's modules, by address: on a slow line it comes along with them and
 * not after them.
 */
declare global {
  var askedAhead: Map<string, Promise<Response>> | undefined;
}

/** The answer to what was asked for ahead, for whoever comes first; `undefined` where it wasn't. */
export function answerAhead(address: string): Promise<Response> | undefined {
  const answer = globalThis.askedAhead?.get(address);
  globalThis.askedAhead?.delete(address);
  return answer;
}
