import { attribute, type Document, elements, sourceOf } from "../../scripts/inspect/html.ts";

/** A JSON-LD object; its values are looked at by name. */
export type JsonObject = { [name: string]: unknown };

/**
 * The terms of schema.org that the site uses, type by type, each with the
 * properties that the type or one above it has (schema.org, version 30).
 */
const TERMS: Record<string, readonly string[]> = {
  Legislation: [
    ...["legislationDate", "legislationDateOfApplicability", "legislationIdentifier"],
    ...["legislationJurisdiction", "legislationLegalForce", "legislationPassedBy"],
    ...["legislationResponsible", "legislationType"],
    ...[
      "alternateName",
      "citation",
      "datePublished",
      "encoding",
      "inLanguage",
      "isBasedOn",
      "isPartOf",
      "mentions",
    ],
    ...["name", "subjectOf", "url"],
  ],
  CreativeWork: ["identifier", "name"],
  CollectionPage: ["description", "inLanguage", "mainEntity", "name", "url"],
  ItemList: ["itemListElement", "numberOfItems"],
  ContactPoint: ["name", "telephone"],
  LegislationObject: ["legislationLegalValue"],
  Organization: ["name"],
  GovernmentOrganization: ["name"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["item", "name", "position", "url"],
  Dataset: [
    ...[
      "about",
      "creator",
      "dateModified",
      "description",
      "distribution",
      "inLanguage",
      "isAccessibleForFree",
    ],
    ...["license", "name", "url"],
  ],
  DataDownload: ["contentUrl", "encodingFormat", "name"],
  WebSite: ["description", "inLanguage", "name", "potentialAction", "url"],
  SearchAction: ["query-input", "target"],
};

/** The nodes of a page's structured data; throws where the page has more than one block or it is no JSON. */
export function structuredData(document: Document): JsonObject[] {
  const blocks = elements(document, "script").filter(
    (script) => attribute(script, "type") === "application/ld+json",
  );
  if (blocks.length > 1) throw new Error(`${blocks.length} blocks of structured data`);
  return blocks.flatMap((block) => {
    const data = JSON.parse(sourceOf(block)) as { "@context": unknown; "@graph": JsonObject[] };
    if (data["@context"] !== "https://schema.org") throw new Error("another context than schema.org's");
    return data["@graph"];
  });
}

/** The nodes of a type. */
export function ofType(nodes: readonly JsonObject[], type: string): JsonObject[] {
  return nodes.filter((node) => node["@type"] === type);
}

/** What isn't a term of schema.org, has no value, or is a relative address. */
export function vocabularyFaults(value: unknown, path = ""): string[] {
  if (value === null || value === undefined || value === "") return [`${path} is empty`];
  if (Array.isArray(value)) {
    return value.length === 0
      ? [`${path} is empty`]
      : value.flatMap((one, at) => vocabularyFaults(one, `${path}[${at}]`));
  }
  if (typeof value !== "object") return addressFaults(value, path);
  const { "@type": type, "@id": id, ...fields } = value as JsonObject;
  // A reference to what another page tells of.
  if (type === undefined && id !== undefined && Object.keys(fields).length === 0)
    return addressFaults(id, `${path}/@id`);
  const known = TERMS[String(type)];
  if (known === undefined) return [`${path} has the unknown type ${String(type)}`];
  return [
    ...(id === undefined ? [] : addressFaults(id, `${path}/@id`)),
    ...Object.entries(fields).flatMap(([name, field]) => [
      ...(known.includes(name) ? [] : [`${path}: ${String(type)} has no ${name}`]),
      ...vocabularyFaults(field, `${path}/${name}`),
    ]),
  ];
}

function addressFaults(value: unknown, path: string): string[] {
  const isAddress = /\/(?:@id|url|item|target|contentUrl|license)$/.test(path);
  return isAddress && !/^https?:\/\//.test(String(value)) ? [`${path} is no whole address`] : [];
}
