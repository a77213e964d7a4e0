/** What the pages of comparisons are, in schema.org's terms. */

import { paths } from "../model/address.ts";
import { comparisonCsvPath } from "../model/file-addresses.ts";
import { absolute } from "../settings/current.ts";
import type { FamilyPageInput } from "../site/compare/family-pages.ts";
import type { CompareInput } from "../site/compare/overview.ts";
import type { PairPageInput } from "../site/compare/pair-pages.ts";
import { familyWords, compareOverviewWords as overviewWords, pairWords } from "../wording/compare.ts";
import { measureName, printedHeading } from "../wording/sentences.ts";
import { partNames } from "../wording/site-parts.ts";
import { collectionPage } from "./collection.ts";
import { tableDataset } from "./dataset.ts";
import { stated } from "./graph.ts";
import { cited } from "./legislation.ts";
import type { CollectionPage, Dataset, Legislation } from "./terms.ts";

/** The page of a family: a list of the versions that it compares. */
export function familyCollection({ id, versions }: FamilyPageInput): CollectionPage {
  const [first] = versions;
  const name = first === undefined ? id : measureName(first.measure);
  return collectionPage({
    path: paths.family(id),
    name: familyWords.title(name),
    description: familyWords.description(
      name,
      versions.map(({ label }) => label),
    ),
    entries: versions.map(({ measure }) => ({ thing: version(measure) })),
  });
}

/** The page of a pair: a table of how two notices correspond. */
export function pairDataset({ notices, labels }: PairPageInput): Dataset {
  const [first, second] = notices;
  const path = paths.pair(first.id, second.id);
  return tableDataset({
    path,
    name: pairWords.title(...labels),
    description: pairWords.description(...labels),
    file: { file: comparisonCsvPath(path), about: pairWords.csv },
    about: [cited(first), cited(second)],
  });
}

/** The page of all comparisons: a list of the pairs that it leads to, each once. */
export function compareCollection({ flows, developments, siblings }: CompareInput): CollectionPage {
  const pairs = [flows, developments, siblings].flatMap(({ entries }) => entries);
  return collectionPage({
    path: paths.compare,
    name: partNames.compare,
    description: overviewWords.description,
    entries: pairs.map(({ labels, pair }) => ({
      name: pairWords.title(...labels),
      path: paths.pair(...pair),
    })),
  });
}

function version(measure: FamilyPageInput["versions"][number]["measure"]): Legislation {
  return {
    "@type": "Legislation",
    ...stated({ "@id": absolute(paths.measure(measure.notice, measure.key)) }),
    name: printedHeading(measure),
    legislationIdentifier: measure.id,
  };
}
