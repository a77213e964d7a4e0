/** The facets that editors keep in `seeds/vocabulary/facets.yaml`. */
import { join } from "node:path";
import * as z from "zod";
import { SLUG_ID } from "../../../src/model/address.ts";
import { BUILT_IN_FACETS } from "../../../src/model/built-in-facets.ts";
import { UNCHECKED, UNSPECIFIED } from "../../../src/model/facet-values.ts";
import { RESERVED_FACETS } from "../../../src/model/reserved-facets.ts";
import type { Facet } from "../../../src/model/schema.ts";
import { readYaml, YamlError } from "../../../src/model/yaml.ts";
import { registryText } from "./registry-file.ts";
import { isPhrase } from "./trigger-phrases.ts";

const FILE = "vocabulary/facets.yaml";

const words = z.string().trim().min(1);
/** A number, such as 9610, needs no quotes. */
const phrase = z.union([words, z.int().transform(String)]).refine(isPhrase, {
  error: "“…”两边都要有字，“|”只用在括号里",
});

const ValueEntry = z.strictObject({
  id: z.string().regex(SLUG_ID),
  name: words,
  definition: words,
  triggers: z.array(phrase).min(1),
  not: z.array(phrase).default([]),
  outranks: z.array(z.string()).default([]),
  group: words.nullable().default(null),
  related: z.array(z.string()).default([]),
  /** Of a ranked facet: its words say that something is only sought and doesn't hold yet. */
  sought: z.boolean().default(false),
});

const FacetEntry = z.strictObject({
  id: z.string().regex(SLUG_ID),
  name: words,
  definition: words,
  open: z.boolean().default(false),
  ranked: z.boolean().default(false),
  quote: z.enum(["words", "sentence"]).default("words"),
  /** Its values say what is done of the collection's subject: where no word of it stands beside one, readers aren't shown it. */
  ofSubject: z.boolean().default(false),
  /** What the finder asks; without it the finder doesn't ask for the facet. */
  question: words.nullable().default(null),
  filter: z.enum(["open", "folded", "none"]).default("folded"),
  topics: z.boolean().default(true),
  overview: z.boolean().default(true),
  values: z.array(ValueEntry).min(1),
});

const FacetVocabulary = z.strictObject({
  /** Names and titles whose words say nothing about the measure. */
  ignore: z.array(phrase).default([]),
  /** Words of what the collection is about: values of a text that has none of them are less sure. */
  subject: z.array(phrase).default([]),
  /** The order of the search page's filters. */
  filters: z.array(z.string()).default([]),
  facets: z.array(FacetEntry).default([]),
});
export type FacetVocabulary = z.infer<typeof FacetVocabulary>;

/** Reads the facets of a folder; without the file there are none. @throws YamlError */
export function readFacetVocabulary(directory: string): FacetVocabulary {
  const text = registryText(join(directory, "facets.yaml"), FILE);
  if (text === null) return FacetVocabulary.parse({});
  const { value, place } = readYaml(FILE, text, FacetVocabulary);
  const fail = (at: readonly PropertyKey[], problem: string): never => {
    throw new YamlError(FILE, place(at), `${problem}；请在该文件中改正`);
  };
  const addresses = new Set<string>();
  for (const [index, facet] of value.facets.entries()) {
    if (RESERVED_FACETS.includes(facet.id)) {
      const taken = RESERVED_FACETS.join("、");
      fail(["facets", index, "id"], `维度不能叫“${facet.id}”，网站自己要用这些名字：${taken}`);
    }
    for (const [at, { id, sought }] of facet.values.entries()) {
      const address = `${facet.id}/${id}`;
      const where = ["facets", index, "values", at, "id"];
      if (sought && !(facet.ranked && facet.values.slice(at).every((value) => value.sought)))
        fail([...where.slice(0, -1), "sought"], "sought 只用在写了 ranked: true 的维度里最后的取值上");
      if (id === UNSPECIFIED || id === UNCHECKED) fail(where, `“${id}”由程序给出，不能作取值`);
      if (addresses.has(address)) fail(where, `取值“${address}”写了两次`);
      addresses.add(address);
    }
  }
  for (const [index, facet] of value.facets.entries()) {
    if (value.facets.findIndex(({ id }) => id === facet.id) !== index)
      fail(["facets", index, "id"], `维度“${facet.id}”写了两次`);
    for (const [at, { outranks, related }] of facet.values.entries()) {
      const where = ["facets", index, "values", at];
      const lesser = outranks.findIndex((id) => !addresses.has(`${facet.id}/${id}`));
      if (lesser >= 0) fail([...where, "outranks", lesser], `同一维度里没有取值“${outranks[lesser]}”`);
      const other = related.findIndex((address) => !addresses.has(address));
      if (other >= 0) fail([...where, "related", other], `没有取值“${related[other]}”，应写作 维度/取值`);
    }
  }
  for (const [index, id] of value.filters.entries()) {
    const problem = filterProblem(value, index, id);
    if (problem !== null) fail(["filters", index], problem);
  }
  return value;
}

/** Why an entry of the filters' order can't stand there; `null` where it can. */
function filterProblem({ filters, facets }: FacetVocabulary, index: number, id: string): string | null {
  if (filters.indexOf(id) !== index) return `筛选“${id}”写了两次`;
  if (BUILT_IN_FACETS.some((facet) => facet.id === id)) return null;
  const facet = facets.find((one) => one.id === id);
  if (facet === undefined) return `没有维度“${id}”`;
  return facet.filter === "none" ? `维度“${id}”写了 filter: none，不作筛选` : null;
}

/** The facets as pages and data show them. */
export function publicFacets({ facets }: FacetVocabulary): Facet[] {
  return facets.map(({ id, name, definition, open, ranked, values }) => ({
    id,
    name,
    definition,
    open,
    ranked,
    values: [
      ...values.map(({ id, name, definition, group, related }) => ({ id, name, definition, group, related })),
      ...(open ? [unspecified(name)] : []),
    ],
  }));
}

function unspecified(facet: string): Facet["values"][number] {
  const definition = `原文没有写明${facet}，不等于不限，请核对原文`;
  return { id: UNSPECIFIED, name: "未限定", definition, group: null, related: [] };
}
