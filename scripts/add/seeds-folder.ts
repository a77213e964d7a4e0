/** The folder that notices are added to: its registries, and which ids are taken. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecognisedFile } from "../../src/content/recognised.ts";
import { readEditorsFile } from "../../src/model/yaml.ts";
import { FacetProposer } from "../converter/facets/propose.ts";
import { type ConvertedNotice, convertNotice } from "../converter/notice/convert-notice.ts";
import { IDS_FILE, readPublishedIds } from "../converter/registries/published-ids.ts";
import { Editorial } from "../converter/registries/sidecar.ts";
import { readVocabulary, type Vocabulary } from "../converter/registries/vocabulary.ts";
import { DepartmentRegistry } from "../converter/units/department-registry.ts";

/** A folder of sources; a run's own proposals count as if they lay there already. */
export class SeedsFolder {
  readonly path: string;
  readonly vocabulary: Vocabulary;
  readonly registry: DepartmentRegistry;
  readonly proposer: FacetProposer;
  /** Titles by id: those proposed in this run, and those looked up. */
  readonly #titles = new Map<string, string | null>();
  readonly #proposed = new Set<string>();
  /** The notices that were withdrawn, with their reasons. */
  readonly #withdrawn: ReadonlyMap<string, string>;

  /** Reads the registries. @throws YamlError */
  constructor(path: string, vocabulary: string) {
    this.path = path;
    this.vocabulary = readVocabulary(vocabulary);
    this.registry = new DepartmentRegistry(this.vocabulary);
    this.proposer = new FacetProposer(this.vocabulary);
    const ledger = readPublishedIds(readEditorsFile(join(path, IDS_FILE), IDS_FILE));
    this.#withdrawn = new Map(ledger.value.withdrawn.map(({ id, reason }) => [id, reason]));
  }

  /** The files of a notice that are there: text, YAML and original. */
  filesOf(id: string): string[] {
    const own = (name: string) =>
      name === `${id}.txt` || name === `${id}.yaml` || name.startsWith(`${id}.original.`);
    return readdirSync(this.path).filter(own).sort();
  }

  /** Whether an id belongs to another document already, of this run or before. */
  isTaken(id: string): boolean {
    return this.#proposed.has(id) || this.#withdrawn.has(id) || this.filesOf(id).length > 0;
  }

  /** Why the notice of an id was withdrawn, so that nothing else may have it; `null` where it wasn't. */
  withdrawal(id: string): string | null {
    return this.#withdrawn.get(id) ?? null;
  }

  /** Whether an earlier file of this run has the id. */
  isProposed(id: string): boolean {
    return this.#proposed.has(id);
  }

  propose(id: string, title: string | null): void {
    this.#proposed.add(id);
    this.#titles.set(id, title);
  }

  /** The title of the notice with an id; `null` where there is none or it can't be read. */
  titleOf(id: string): string | null {
    const known = this.#titles.get(id);
    if (known !== undefined) return known;
    const path = join(this.path, `${id}.txt`);
    const title = existsSync(path) ? this.#readTitle(id, readFileSync(path)) : null;
    this.#titles.set(id, title);
    return title;
  }

  /** The YAML beside a notice; `null` where there is none. @throws YamlError */
  yamlOf(id: string): string | null {
    return readEditorsFile(join(this.path, `${id}.yaml`), `${id}.yaml`);
  }

  #readTitle(id: string, bytes: Uint8Array): string | null {
    try {
      return this.convert(id, bytes).document.front.title;
    } catch {
      return null;
    }
  }

  /** Reads a notice as the converter does, in memory. @throws ConversionError */
  convert(
    id: string,
    bytes: Uint8Array,
    editorial: Editorial = Editorial.parse({}),
    recognised: RecognisedFile | null = null,
  ): ConvertedNotice {
    const input = { id, file: `${id}.txt`, bytes, editorial, recognised };
    return convertNotice(input, this.vocabulary, this.registry, this.proposer);
  }
}
