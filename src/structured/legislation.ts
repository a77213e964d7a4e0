/**
 * Notices and measures as schema.org's `Legislation` (the ELI vocabulary). What
 * a source doesn't state is left out, and no text here claims legal value.
 */
import { paths } from "../model/address.ts";
import type { Correction } from "../model/schema.ts";
import { absolute, settings } from "../settings/current.ts";
import { documentName, type NamedHere } from "../site/documents.ts";
import type { MeasurePageInput } from "../site/measure-pages.ts";
import { particularFields } from "../site/particular-fields.ts";
import type { MeasureRef, NoticeRef, PlacedNotice, ShownMeasure } from "../site/refs.ts";
import { kindLabels } from "../wording/codes.ts";
import { printedHeading } from "../wording/sentences.ts";
import { stated } from "./graph.ts";
import { organization } from "./organization.ts";
import type {
  CorrectionComment,
  CreativeWork,
  IdReference,
  Legislation,
  LegislationObject,
} from "./terms.ts";

/** These pages copy texts; only the authority's own publication has legal value. */
const UNOFFICIAL: LegislationObject = {
  "@type": "LegislationObject",
  legislationLegalValue: "https://schema.org/UnofficialLegalValue",
};

/** A notice, for its own page. */
export function noticeLegislation(notice: PlacedNotice, named: readonly NamedHere[]): Legislation {
  return {
    ...cited(notice),
    ...facts(notice),
    ...stated({
      url: absolute(paths.notice(notice.id)),
      alternateName: notice.coverTitle,
      legislationType: kindLabels[notice.kind],
      legislationPassedBy: notice.issuers.map((name) => ({
        "@type": "GovernmentOrganization" as const,
        name,
      })),
      legislationDateOfApplicability: notice.effective?.from,
      isBasedOn: notice.source.url,
      citation: citations(named),
      correction: notice.corrections.map(correctionComment),
    }),
    encoding: UNOFFICIAL,
  };
}

/** A measure, for its own page, as a part of its notice. */
export function measureLegislation(
  measure: ShownMeasure,
  {
    notice,
    departments,
    corrections,
    versions,
    named,
  }: Pick<MeasurePageInput, "notice" | "departments" | "corrections" | "versions" | "named">,
): Legislation {
  const url = absolute(paths.measure(notice.id, measure.key));
  return {
    "@type": "Legislation",
    ...stated({ "@id": url, url }),
    name: printedHeading(measure),
    legislationIdentifier: measure.id,
    ...facts(notice),
    isPartOf: cited(notice),
    ...stated({
      legislationResponsible: Object.values(departments).map(organization),
      correction: corrections.map(correctionComment),
      isBasedOn: versions.basedOn.map(measureReference),
      subjectOf: versions.family === null ? null : familyReference(versions.family),
      citation: citations(named),
      // Conditions, time limits and counters have no property of schema.org's.
      mentions: particularFields
        .flatMap(({ mentions }) => mentions?.(measure) ?? [])
        .map((mention) => ({ "@type": "ContactPoint" as const, ...mention })),
    }),
  };
}

/** A measure on other pages: its address says all; without one, its name and id. */
function measureReference(measure: MeasureRef): Legislation | IdReference {
  const url = absolute(paths.measure(measure.notice, measure.key));
  return url === null
    ? { "@type": "Legislation", name: printedHeading(measure), legislationIdentifier: measure.id }
    : { "@id": url };
}

/** The page on which all versions of a measure are compared; without an address there is nothing to say of it. */
function familyReference(family: string): IdReference | null {
  const url = absolute(paths.family(family));
  return url === null ? null : { "@id": url };
}

/** What the publisher corrected, and when. */
function correctionComment({ on, reason }: Correction): CorrectionComment {
  return { "@type": "CorrectionComment", text: reason, datePublished: on };
}

/** A notice by its name, number and address. */
export function cited(notice: Pick<NoticeRef, "id" | "title" | "documentNumber">): Legislation {
  return {
    "@type": "Legislation",
    ...stated({ "@id": absolute(paths.notice(notice.id)) }),
    name: notice.title,
    legislationIdentifier: notice.documentNumber === null ? notice.id : [notice.documentNumber, notice.id],
  };
}

/**
 * The documents that a text names, those left out of which it isn't known which they are: a notice of the site by
 * its address, another by what it is called.
 */
function citations(named: readonly NamedHere[]): (string | CreativeWork)[] {
  return named
    .filter(({ doubts }) => !doubts.includes("shortName"))
    .map((document) => {
      const { title, number, collected } = document;
      const [only, ...others] = collected;
      const address = only === undefined || others.length > 0 ? null : absolute(paths.notice(only.id));
      const name =
        title === null || number === null ? documentName(document) : `${documentName(document)}${number}`;
      return address === null ? name : { "@type": "CreativeWork" as const, "@id": address, name };
    });
}

/** What is true of a notice and of each of its measures. */
function facts(notice: NoticeRef) {
  return {
    inLanguage: settings.language,
    ...stated({
      legislationDate: notice.signedOn,
      datePublished: notice.publishedOn,
      legislationJurisdiction: notice.place,
      legislationLegalForce: legalForce(notice),
    }),
  };
}

/**
 * Whether a text is in force, as far as it is known. A draft isn't, by its nature.
 * An issued text is only where an editor checked it; anything else isn't known.
 */
function legalForce({ stage, replacedBy, standingCheckedOn }: NoticeRef) {
  if (stage === "draft") return "https://schema.org/NotInForce" as const;
  const checked = stage === "issued" && replacedBy === null && standingCheckedOn !== null;
  return checked ? ("https://schema.org/InForce" as const) : null;
}
