/** Makes search records from the content: one a measure, one a notice's frame with its headings. */
import { type BodyNode, nodeText } from "../../src/content/document.ts";
import type { Content, LoadedNotice } from "../../src/content/load.ts";
import { annexAnchor, paths } from "../../src/model/address.ts";
import { BUILT_IN_FACETS, type BuiltInFacet } from "../../src/model/built-in-facets.ts";
import { judgedValues } from "../../src/model/facet-values.ts";
import type { Clause, Measure, Notice } from "../../src/model/schema.ts";
import type { TextsPart } from "../../src/search/parts.ts";
import type { SearchBlock, SearchRecord } from "../../src/search/record.ts";
import { departmentKinds } from "../../src/site/kinds.ts";
import { standing } from "../../src/site/statuses.ts";
import { validity } from "../../src/site/validity.ts";
import { wordEnds } from "../../src/site/whole-words.ts";
import { stageLabels } from "../../src/wording/codes.ts";
import { filterNames } from "../../src/wording/filters.ts";
import { statusText } from "../../src/wording/statuses.ts";
import type { SearchFacet } from "./catalogue.ts";
import { noticeFacts } from "./facts.ts";

/** The built-in facets of a notice itself. */
type Shared = "region" | "year" | "notice" | "stage";

/** Parts of a source that aren't the notice's own words, or that the record's title already holds. */
const LEFT_OUT = new Set(["headline", "publication", "commentary", "title"]);

/** The records of all content, measures first, in the content's order. */
export function searchRecords({
  notices,
  measures,
  departments,
  facetDisplay,
  regions = [],
  moved = [],
}: Pick<Content, "notices" | "measures" | "departments" | "facetDisplay"> &
  Partial<Pick<Content, "regions" | "moved">>): SearchRecord[] {
  const filters = facetDisplay.filters.map(({ facet }) => facet);
  const byId = new Map(notices.map(({ notice }) => [notice.id, notice]));
  const kindOf = new Map(departments.map(({ id, kind }) => [id, kind]));
  const titles = new Map(notices.map(({ notice }) => [notice.id, notice.title]));
  const places = new Map(regions.map(({ id, name }) => [id, name]));
  const former = new Map<string, string[]>();
  for (const { id, to } of moved) if (to !== null) former.set(to, [...(former.get(to) ?? []), id]);
  return [
    ...measures.flatMap(({ measure }) => {
      const notice = byId.get(measure.notice);
      if (notice === undefined) return [];
      const formerIds = former.get(measure.id);
      return [
        {
          ...measureRecord(measure, notice, kindOf, filters),
          ...(formerIds === undefined ? {} : { formerIds }),
        },
      ];
    }),
    ...notices.map((loaded) => {
      const place = places.get(loaded.notice.region ?? "");
      return {
        ...noticeRecord(loaded),
        facts: noticeFacts(loaded.notice, titles),
        ...(place === undefined ? {} : { place }),
      };
    }),
  ];
}

/** The facets that searches can be narrowed by, in their order. */
export function searchFacets({
  notices,
  departments,
  facets,
  facetDisplay,
  regions,
  kinds,
}: Pick<
  Content,
  "notices" | "departments" | "facets" | "facetDisplay" | "regions" | "kinds"
>): SearchFacet[] {
  const builtIn: Record<BuiltInFacet, SearchFacet["labels"]> = {
    region: new Map(regions.map(({ id, name }) => [id, name])),
    year: new Map(),
    department: new Map(departments.map(({ id, shortName }) => [id, shortName])),
    notice: new Map(notices.map(({ notice }) => [notice.id, notice.title])),
    stage: new Map(Object.entries(stageLabels)),
    kind: new Map(departmentKinds(kinds).map(({ id, name }) => [id, name])),
  };
  const known = [
    ...BUILT_IN_FACETS.map(({ id }) => ({
      ...{ id, name: filterNames[id] },
      ...{ labels: builtIn[id], ranked: false },
    })),
    ...facets.map(({ id, name, values, ranked }) => ({
      ...{ id, name, ranked },
      labels: new Map(values.map((value) => [value.id, value.name])),
    })),
  ];
  return facetDisplay.filters.flatMap(({ facet, folded }) => {
    const found = known.find(({ id }) => id === facet);
    return found === undefined ? [] : { ...found, folded };
  });
}

function measureRecord(
  measure: Measure,
  notice: Notice,
  kinds: ReadonlyMap<string, string>,
  facets: readonly string[],
): SearchRecord {
  const responsible = measure.clauses.flatMap((clause) => clause.responsible);
  return {
    ...shared(notice),
    kind: "measure",
    id: measure.id,
    url: paths.measure(measure.notice, measure.key),
    label: measure.label,
    title: measure.title,
    titleWords: wordEnds(measure.title ?? ""),
    blocks: measure.clauses.map(clauseBlock),
    units: [...new Set(responsible.map(({ name }) => name))],
    filters: {
      ...Object.fromEntries(facets.map((facet) => [facet, judgedValues(measure.facets[facet])])),
      ...sharedFilters(notice),
      department: [...new Set(responsible.map(({ department }) => department))],
      kind: [...new Set(responsible.flatMap(({ department }) => kinds.get(department) ?? []))],
    },
  };
}

function clauseBlock({ id, text, responsibilityText, trailing }: Clause): SearchBlock {
  const rest = trailing ?? "";
  if (responsibilityText === null)
    return { anchor: id, text: (text ?? "") + rest || null, responsibility: null };
  return { anchor: id, text, responsibility: responsibilityText + rest };
}

function noticeRecord({ notice, body }: LoadedNotice): SearchRecord {
  const texts = new Map<string, string | null>();
  const add = (text: string, anchor: string | null) => {
    if (text !== "" && !texts.has(text)) texts.set(text, anchor);
  };
  add(notice.coverTitle ?? "", null);
  add(notice.documentNumber ?? "", null);
  let annexes = 0;
  for (const node of body) {
    if (node.type === "annex") annexes += 1;
    add(frameText(node), annexes === 0 ? null : annexAnchor(annexes));
  }
  return {
    ...shared(notice),
    kind: "notice",
    id: notice.id,
    url: paths.notice(notice.id),
    label: notice.documentNumber,
    title: notice.title,
    titleWords: wordEnds(notice.title),
    blocks: [...texts].map(([text, anchor]) => ({ anchor, text, responsibility: null })),
    units: [],
    filters: { ...sharedFilters(notice), department: [], kind: [] },
  };
}

function frameText(node: BodyNode): string {
  return node.type === "block" && LEFT_OUT.has(node.kind) ? "" : nodeText(node);
}

function shared(notice: Notice): TextsPart["shared"] {
  const marks = standing(notice).map((status) => ({ text: statusText(status), strong: status.strong }));
  return { noticeTitle: notice.title, year: notice.year, standing: marks, validity: validity(notice) };
}

function sharedFilters(notice: Notice): Pick<SearchRecord["filters"], Shared> {
  return {
    region: notice.region === null ? [] : [notice.region],
    year: notice.year === null ? [] : [String(notice.year)],
    notice: [notice.id],
    stage: [notice.stage],
  };
}
