/** The pages of an earlier build that this one takes as they are, since what they are made from is the same. */
import type { PageDigests } from "../../../src/inputs/page-digests.ts";
import type { BuildRecord, RenderedPages } from "./build-record.ts";
import { digestOf } from "./digests.ts";
import { ObjectStore } from "./object-store.ts";

/** What a build hands its rendering of earlier ones; plain, since rendering is a process of its own. */
export interface EarlierPages {
  /** The folder of an {@link ObjectStore}. */
  objects: string;
  /** The digest of code and settings. */
  code: string;
  /** What was rendered by the same code and settings. */
  builds: (RenderedPages & { files: BuildRecord["files"] })[];
}

/** A page that was taken from an earlier build. */
type KeptPage = RenderedPages["pages"][string];

/** Takes pages of earlier builds, and notes what this one's are made from. */
export class KeptPages {
  readonly #store: ObjectStore;
  readonly #digests: PageDigests;
  readonly #known: Map<string, KeptPage & { sum: string }>;
  readonly #noted: RenderedPages;

  constructor({ objects, code, builds }: EarlierPages, digests: PageDigests) {
    const key = digestOf(code, digests.frame);
    this.#store = new ObjectStore(objects);
    this.#digests = digests;
    this.#noted = { key, pages: {} };
    const earlier = builds.find((build) => build.key === key);
    this.#known = new Map(
      Object.entries(earlier?.pages ?? {}).flatMap(([path, page]) => {
        const sum = earlier?.files[`${path}index.html`];
        return sum === undefined ? [] : [[path, { ...page, sum }] as const];
      }),
    );
  }

  /** Puts the file of a page in its place; `null` where its page must be rendered. */
  take(path: string, target: string): KeptPage | null {
    const input = this.#digests.inputs.get(path);
    const known = this.#known.get(path);
    if (known === undefined || known.input !== input || !this.#store.place(known.sum, target)) return null;
    this.note(path, known.listed);
    return known;
  }

  /** Notes that a page stands in the site. */
  note(path: string, listed: boolean): void {
    const input = this.#digests.inputs.get(path);
    if (input !== undefined) this.#noted.pages[path] = { input, listed };
  }

  /** What is to be remembered of this build's pages. */
  get noted(): RenderedPages {
    return this.#noted;
  }
}
