/** All that editors keep of a collection, read once. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Contact, Finding } from "../../../src/model/schema.ts";
import { type ReadYaml, YamlError } from "../../../src/model/yaml.ts";
import { ASKED_FOLDER, type Asked, readAsked } from "./asked.ts";
import { readContacts } from "./contacts.ts";
import { LINKS_FILE, type ReviewedLinks, readReviewedLinks } from "./links.ts";
import { emptyNoticeRegistry, type NoticeRegistry, readNoticeRegistry, yamlIds } from "./notice-registry.ts";
import { IDS_FILE, type PublishedIds, readPublishedIds } from "./published-ids.ts";
import { emptyRegistry, registryText } from "./registry-file.ts";
import { readTerms, type Terms } from "./terms.ts";
import { readTraditional } from "./traditional.ts";
import { readVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Everything that editors keep. */
export interface Registries {
  /** Regions, departments and facets. */
  vocabulary: Vocabulary;
  terms: Terms;
  /** Public hotlines and sites. */
  contacts: readonly Contact[];
  /** Traditional characters with the simplified ones that the texts have. */
  traditional: ReadonlyMap<string, string>;
  links: ReadYaml<ReviewedLinks>;
  publishedIds: ReadYaml<PublishedIds>;
  /** What is kept of a notice; defaults, where there is no file. */
  ofNotice(id: string): NoticeRegistry;
  /** How people ask for the measures of notices, by the notices' ids. */
  asked: ReadonlyMap<string, Asked>;
  /** The ids of the notices that have a review. */
  reviewed: readonly string[];
  /**
   * Whether the registries are these sources' own. What an editor decided on one
   * folder's notices (ids, links, facets) says nothing about another's, though
   * their files may have the same names.
   */
  isOwn: boolean;
}

/**
 * Reads all registries of a folder of sources.
 *
 * A mistake is a finding, and the registry that has it counts as empty. Those of
 * a single notice are among {@link NoticeRegistry.mistakes}.
 */
export function readRegistries(
  seeds: string,
  vocabulary: string,
): { value: Registries; findings: Finding[] } {
  const findings: Finding[] = [];
  const attempt = <T>(read: () => T, empty: T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof YamlError)) throw error;
      findings.push(error.finding);
      return empty;
    }
  };
  const isOwn = resolve(seeds, "vocabulary") === resolve(vocabulary);
  const ownText = (file: string) => (isOwn ? registryText(join(seeds, file), file) : null);
  const none: Vocabulary = {
    ...{ regions: [], departments: [], kinds: null, starter: { states: [], bodies: [], branches: [] } },
    facets: { ignore: [], subject: [], filters: [], facets: [] },
  };
  const known = attempt(() => readVocabulary(vocabulary), none);
  const asked = new Map<string, Asked>();
  const askedFolder = join(vocabulary, ASKED_FOLDER);
  for (const id of isOwn && existsSync(askedFolder) ? yamlIds(askedFolder) : [])
    attempt(() => void asked.set(id, readAsked(id, vocabulary)), undefined);
  const reviews = isOwn && existsSync(join(vocabulary, "reviews")) ? join(vocabulary, "reviews") : null;
  const reviewed = reviews === null ? [] : yamlIds(reviews);
  const notices = new Map(
    [...new Set([...yamlIds(seeds), ...reviewed])].map((id) => [
      id,
      readNoticeRegistry(id, seeds, reviews, known.regions),
    ]),
  );
  const value: Registries = {
    vocabulary: known,
    terms: attempt(() => readTerms(vocabulary), emptyRegistry("vocabulary/terms.yaml", [])),
    contacts: attempt(() => readContacts(vocabulary, known), []),
    traditional: attempt(() => readTraditional(vocabulary), new Map<string, string>()),
    links: attempt(() => readReviewedLinks(ownText(LINKS_FILE)), readReviewedLinks(null)),
    publishedIds: attempt(() => readPublishedIds(ownText(IDS_FILE)), readPublishedIds(null)),
    ofNotice: (id) => notices.get(id) ?? emptyNoticeRegistry(id),
    asked,
    reviewed,
    isOwn,
  };
  return { value, findings };
}
