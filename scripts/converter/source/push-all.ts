/** Adds all of a list to another one; as arguments of `push`, some hundred thousand are more than the stack holds. */
export function pushAll<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
