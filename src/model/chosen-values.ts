/** Chosen values as an address has them: one parameter a facet, repeated for every value. */

/** Chosen values by facet; a facet without any is left out. */
export type Chosen = Record<string, readonly string[]>;

/** Reads the values of some facets, each once, whatever stands in the address. */
export function readChosen(parameters: URLSearchParams, facets: readonly string[]): Chosen {
  const chosen: Chosen = {};
  for (const facet of facets) {
    const values = new Set(parameters.getAll(facet).filter((value) => value !== ""));
    if (values.size > 0) chosen[facet] = [...values];
  }
  return chosen;
}

/** Adds the values of some facets to an address's parameters, in the facets' order. */
export function appendChosen(parameters: URLSearchParams, facets: readonly string[], chosen: Chosen): void {
  for (const facet of facets) {
    for (const value of chosen[facet] ?? []) parameters.append(facet, value);
  }
}

/** The same choice with one value more, or without it. */
export function toggle(chosen: Chosen, facet: string, value: string): Chosen {
  const values = chosen[facet] ?? [];
  const changed = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const others: Chosen = { ...chosen };
  delete others[facet];
  if (changed.length > 0) others[facet] = changed;
  return others;
}
