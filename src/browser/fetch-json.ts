/** Fetches the JSON files beside the index, each once for all parts of a page. */
const fetched = new Map<string, Promise<unknown>>();

/**
 * A file of the index's folder; one that failed is fetched again when it is next asked for.
 *
 * @throws {Error} where it can't be fetched or isn't JSON.
 */
export function fetchJson<T>(folder: URL, name: string): Promise<T> {
  const { href } = new URL(name, folder);
  const earlier = fetched.get(href);
  if (earlier !== undefined) return earlier as Promise<T>;
  const answer = fetch(href).then((response) => {
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json() as Promise<T>;
  });
  fetched.set(href, answer);
  answer.catch(() => fetched.delete(href));
  return answer;
}
