/** The files of an earlier build that this one takes as they are, since what they are made from is the same. */
import type { PageDigests } from "../../../src/inputs/page-digests.ts";
import { hashOf, type Manifest } from "../../verify/manifest.ts";
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

/** What is known of a page beside its bytes. */
export interface PageFacts {
  /** Search engines may list it. */
  listed: boolean;
  /** What it loads as it opens, by the files' paths. */
  loads: readonly string[];
}

/** What rendering tells: of which files the sums are known, and what is to be remembered. */
export interface Rendered {
  pages: RenderedPages;
  files: Manifest["files"];
}

type KnownFile = RenderedPages["pages"][string] & { sum: string };

/** Takes files of earlier builds, and notes what this one's are made from. */
export class KeptPages {
  readonly #store: ObjectStore;
  readonly #digests: PageDigests;
  readonly #known: Map<string, KnownFile>;
  readonly #knownLoads: RenderedPages["loads"];
  readonly #noted: RenderedPages;
  readonly #loads = new Map<string, number>();
  readonly #files: Manifest["files"] = {};

  constructor({ objects, code, builds }: EarlierPages, digests: PageDigests) {
    const key = digestOf(code, digests.frame);
    this.#store = new ObjectStore(objects);
    this.#digests = digests;
    this.#noted = { key, pages: {}, loads: [] };
    const earlier = builds.find((build) => build.key === key);
    this.#knownLoads = earlier?.loads ?? [];
    this.#known = new Map(
      Object.entries(earlier?.pages ?? {}).flatMap(([file, page]) => {
        const sum = earlier?.files[file];
        return sum === undefined ? [] : [[file, { ...page, sum }] as const];
      }),
    );
  }

  /**
   * Puts a file in its place; `null` where it must be made anew.
   *
   * @param file its path in the site
   * @param page the path of the page from whose input it is made
   * @param target where it is to lie
   */
  take(file: string, page: string, target: string): PageFacts | null {
    const known = this.#known.get(file);
    if (known === undefined || known.input !== this.#digests.inputs.get(page)) return null;
    const bytes = this.#store.place(known.sum, target);
    if (bytes === null) return null;
    const facts = { listed: known.listed, loads: this.#knownLoads[known.loads ?? -1] ?? [] };
    this.#files[file] = { sha256: known.sum, bytes };
    this.#note(file, page, facts);
    return facts;
  }

  /** Notes a file that was made anew, and what of: `page` is the path of the page whose input it has, if it has one. */
  wrote(file: string, data: Uint8Array, page: string | null, facts: PageFacts | null = null): void {
    this.#files[file] = hashOf(data);
    if (page !== null) this.#note(file, page, facts);
  }

  #note(file: string, page: string, facts: PageFacts | null): void {
    const input = this.#digests.inputs.get(page);
    if (input === undefined) return;
    const own = { input, listed: facts?.listed ?? false };
    this.#noted.pages[file] =
      facts === null || facts.loads.length === 0 ? own : { ...own, loads: this.#loadsNumber(facts.loads) };
  }

  #loadsNumber(loads: readonly string[]): number {
    const name = loads.join("\n");
    const known = this.#loads.get(name);
    if (known !== undefined) return known;
    const number = this.#noted.loads.push([...loads]) - 1;
    this.#loads.set(name, number);
    return number;
  }

  /** What is to be told of this build's files. */
  get rendered(): Rendered {
    return { pages: this.#noted, files: this.#files };
  }
}
