/** Whether the files that a build is made from stay the same while it is made. */
import { traceOf } from "../files/trace.ts";
import { digestOfFiles } from "./reuse/digests.ts";

export class SteadyInputs {
  readonly #seeds: string;
  readonly #content: string;
  readonly #seedsBefore: string;
  #contentBefore: string | null = null;
  /** The digest of the sources as they were when the build began. */
  readonly sources: string;

  constructor(seeds: string, content: string) {
    this.#seeds = seeds;
    this.#content = content;
    this.#seedsBefore = traceOf(seeds);
    this.sources = digestOfFiles([seeds]);
  }

  /** From now on the content is what the site is made from. */
  converted(): void {
    this.#contentBefore = traceOf(this.#content);
  }

  /** The folder in which something was changed by others; `null` where nothing was. */
  changed(): string | null {
    if (traceOf(this.#seeds) !== this.#seedsBefore) return this.#seeds;
    const isSame = this.#contentBefore === null || traceOf(this.#content) === this.#contentBefore;
    return isSame ? null : this.#content;
  }
}
