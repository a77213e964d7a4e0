/** Which files of tests begin first: where the longest begins last, one core waits for the other. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Those of a minute or nearly so, as measured on two cores; the order of the others is vitest's. */
const LONGEST = [
  "types",
  "built/accessibility",
  "collection/check",
  "browser/search",
  "browser/search-faults",
  "built/stable",
  "built/shares",
  "built/edition",
  "browser/mixtures",
  "browser/search-exact",
  "built/other-subject",
  "built/rebuild",
  "built/print",
  "browser/reading-views",
  "browser/keeping",
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
