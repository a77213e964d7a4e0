/**
 * How often a property is tried, or a process killed: in `npm test` a seeded sample that takes seconds, with
 * LONG_RUNS=1, which `npm run test:outside` sets, the long form.
 */
export function runs(short: number, long: number): number {
  return process.env["LONG_RUNS"] === "1" ? long : short;
}
