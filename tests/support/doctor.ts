/** What the doctor says of a host. */
import { expect } from "vitest";
import { examineHost } from "../../scripts/doctor/examine.ts";
import { printRemarks } from "../../scripts/doctor/remark.ts";

/** What is said of every host here, which none of them can help. */
export const ALWAYS = /^建议：网站没有用 https/;

/** What is said of a host, without what none of the tests' hosts can help. */
export async function saidOf(url: string): Promise<string[]> {
  const lines = printRemarks(await examineHost(url));
  expect(lines.filter((line) => ALWAYS.test(line))).toHaveLength(1);
  return lines.filter((line) => !ALWAYS.test(line));
}
