/** Which files of tests begin first: where the longest begins last, one core waits for the other. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Those of three quarters of a minute and more, as measured on two cores; the order of the others is vitest's. */
const LONGEST = [
  "types",
  "built/accessibility",
  "collection/check",
  "browser/search",
  "browser/search-exact",
  "browser/keeping-builds",
  "built/shares",
  "browser/search-faults",
  "built/edition",
  "built/other-subject",
  "built/stable",
  "browser/reading-views",
  "built/rebuild",
  "browser/mixtures",
  "built/print",
  "browser/keeping",
  "browser/old-browsers",
  "built/hostile",
  "browser/low-windows",
  "built/budgets",
].map((name) => `/tests/${name}.test.ts`);

/** Puts the longest files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? LONGEST.length : at;
    };
    return sorted.sort((a, b) => place(a) - place(b));
  }
}
