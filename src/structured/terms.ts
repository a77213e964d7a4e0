/**
 * The terms of schema.org that the site uses, each type with the properties that it uses of it; that schema.org has
 * them so is proven on the built pages. Types of the whole vocabulary unite some 900 of them in most places: comparing
 * with these took two fifths of all type checking.
 */

/** What a thing is, and the address that tells it from others. */
interface Typed<Type extends string> {
  "@type": Type;
  "@id"?: string;
}

/** A thing that another page tells of, by its address alone. */
export interface IdReference {
  "@id": string;
}

export interface Organization extends Typed<"Organization" | "GovernmentOrganization"> {
  name: string;
}

export interface ContactPoint extends Typed<"ContactPoint"> {
  name: string;
  telephone: string;
}

export interface CorrectionComment extends Typed<"CorrectionComment"> {
  text: string;
  /** `YYYY-MM-DD`. */
  datePublished: string;
}

export interface LegislationObject extends Typed<"LegislationObject"> {
  legislationLegalValue: "https://schema.org/UnofficialLegalValue";
}

export interface CreativeWork extends Typed<"CreativeWork"> {
  name: string;
  identifier?: string;
}

export interface Legislation extends Typed<"Legislation"> {
  name: string;
  /** The printed number and the site's id, or the id alone. */
  legislationIdentifier: string | string[];
  alternateName?: string;
  url?: string;
  inLanguage?: string;
  legislationType?: string;
  /** `YYYY-MM-DD`. */
  legislationDate?: string;
  /** `YYYY-MM-DD`. */
  datePublished?: string;
  /** `YYYY-MM-DD`. */
  legislationDateOfApplicability?: string;
  legislationJurisdiction?: string;
  legislationLegalForce?: "https://schema.org/InForce" | "https://schema.org/NotInForce";
  legislationPassedBy?: Organization[];
  legislationResponsible?: Organization[];
  isPartOf?: Legislation;
  /** An address, or measures that a measure goes back to. */
  isBasedOn?: string | (Legislation | IdReference)[];
  subjectOf?: IdReference;
  citation?: (string | CreativeWork)[];
  correction?: CorrectionComment[];
  mentions?: ContactPoint[];
  encoding?: LegislationObject;
}

export interface ListItem extends Typed<"ListItem"> {
  /** From 1. */
  position: number;
  name: string;
  item?: string;
  url?: string;
}

export interface BreadcrumbList extends Typed<"BreadcrumbList"> {
  itemListElement: ListItem[];
}

export interface ItemList extends Typed<"ItemList"> {
  numberOfItems: number;
  itemListElement?: (ListItem | Legislation | CreativeWork)[];
}

export interface CollectionPage extends Typed<"CollectionPage"> {
  name: string;
  description: string;
  inLanguage: string;
  url?: string;
  mainEntity: ItemList;
}

export interface DataDownload extends Typed<"DataDownload"> {
  name: string;
  encodingFormat: "text/csv" | "application/json";
  contentUrl?: string;
}

export interface Dataset extends Typed<"Dataset"> {
  name: string;
  description: string;
  inLanguage: string;
  url?: string;
  isAccessibleForFree: boolean;
  license?: string;
  creator?: Organization;
  /** `YYYY-MM-DD`. */
  dateModified?: string;
  about?: Legislation[];
  distribution: DataDownload | DataDownload[];
}

export interface SearchAction extends Typed<"SearchAction"> {
  target: string;
  /** The annotation of an input, as schema.org's page on actions defines it. */
  "query-input": string;
}

export interface WebSite extends Typed<"WebSite"> {
  name: string;
  description: string;
  inLanguage: string;
  url?: string;
  potentialAction?: SearchAction;
}

/** What a page says about itself. */
export type Node = BreadcrumbList | CollectionPage | CreativeWork | Dataset | Legislation | WebSite;
