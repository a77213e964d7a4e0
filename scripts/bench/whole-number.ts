/** Numbers on the command line of a benchmark. */
import { UsageError } from "../command-line.ts";

/** The whole number that an option gives. @throws UsageError where it gives none, or one below `least` */
export function wholeNumber(option: string, words: string, least: number): number {
  const number = Number(words);
  if (/^[0-9]+$/.test(words) && Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`${option} 应是不小于 ${least} 的整数，不能是“${words}”`);
}
