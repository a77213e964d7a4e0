/**
 * How many inputs a property is tried on: the given number in `npm test`, and
 * `PROPERTY_RUNS` times as many where somebody has the time.
 */
export function runs(number: number): number {
  return number * Number(process.env["PROPERTY_RUNS"] ?? 1);
}
