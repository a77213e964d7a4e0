/** A notice's fields: from its frame and closing, and from what its editor states beside it. */
import type { NoticeFront } from "../../../src/content/document.ts";
import { parseNoticeId } from "../../../src/model/address.ts";
import { findRegion, homonymsOf } from "../registries/find-region.ts";
import { placeAtStart } from "../registries/place-names.ts";
import type { Editorial } from "../registries/sidecar.ts";
import type { Vocabulary } from "../registries/vocabulary.ts";
import type { Note, Staged } from "../source/findings.ts";
import { type Closing, readEffective } from "./effective.ts";
import type { Frame } from "./frame.ts";
import { NUMBER_IN_TITLE } from "./frame-lines.ts";
import { issuersOfTitle, splitIssuers } from "./issuers.ts";
import type { Metadata, Stated } from "./metadata.ts";
import { noticeKind, noticeStage } from "./notice-kind.ts";
import type { Tail } from "./tail.ts";

/** What a notice's fields are read from. */
export interface FieldSources {
  frame: Frame;
  tail: Tail;
  /** The table that its page prints beside it. */
  metadata: Metadata;
  /** The texts that may say from when it is in force, the likeliest first. */
  closings: readonly Closing[];
}

/** Reads the fields: the notice's own words first, then its page's metadata. */
export function readNoticeFields(
  { id, editorial }: { id: string; editorial: Editorial },
  { frame, tail, metadata, closings }: FieldSources,
  { regions }: Vocabulary,
): Staged<Omit<NoticeFront, "source" | "columns">> {
  const { coverTitle, addressees } = frame;
  const title = frame.title ?? metadata.title?.value ?? null;
  const inTitle = NUMBER_IN_TITLE.exec(title ?? "")?.[0] ?? null;
  const documentNumber = frame.documentNumber ?? inTitle ?? metadata.documentNumber?.value ?? null;
  // A county's name may be an ordinary word; where one body's name ends and another's begins, only others' tell.
  const places = regions.flatMap(({ isCounty, names }) => (isCounty ? [] : names));
  const split = (names: readonly string[]) => names.flatMap((name) => splitIssuers(name, places));
  const named = chooseIssuers(
    split([...frame.issuers, ...tail.issuers]),
    split(frame.heads),
    issuersOfTitle(coverTitle ?? title, places),
  );
  const printed = metadata.issuers?.value.flatMap((name) => splitIssuers(name, places)) ?? [];
  const issuers = [...new Set(named.length > 0 ? named : printed)];
  const signedOn = frame.signedOn ?? tail.signedOn ?? metadata.signedOn?.value ?? null;
  const publishedOn = frame.publishedOn ?? tail.publishedOn ?? metadata.publishedOn?.value ?? null;
  const effective = readEffective(closings, metadata, {
    days: { signedOn, publishedOn },
    names: [title, coverTitle].flatMap((name) => name ?? []),
  });
  const isSigned = issuers.length > 0 && (signedOn ?? publishedOn) !== null;
  const region = editorial.region ?? findRegion(regions, [title, coverTitle, ...issuers]);
  const value = {
    id,
    title: title ?? id,
    coverTitle,
    region,
    year: noticeYear(id, [title, coverTitle], [signedOn, publishedOn]),
    issuers,
    documentNumber,
    addressees,
    signedOn,
    publishedOn,
    kind: noticeKind(title),
    stage: editorial.stage?.value ?? noticeStage(frame, isSigned),
    effective: effective.value,
    statedStatus: metadata.status && { text: metadata.status.value, quote: metadata.status.quote },
    replaces: editorial.replaces,
    replacedBy: null,
    relations: editorial.relations.map(completeRelation),
    review: editorial.review,
    standingCheckedOn: editorial.standingCheckedOn,
    addedOn: editorial.addedOn,
  };
  const notes = [
    ...missing(title, region, [...issuers, title, coverTitle], regions),
    ...unregistered(region, editorial.region === null ? [title, coverTitle, ...issuers] : [], regions),
    ...effective.notes,
    ...differing("成文日期", frame.signedOn ?? tail.signedOn, metadata.signedOn),
    ...differing("发布日期", frame.publishedOn ?? tail.publishedOn, metadata.publishedOn),
    ...differing("文号", frame.documentNumber, metadata.documentNumber, bareNumber),
    ...otherIssuers(named, metadata.issuers, printed),
  ];
  return { value, notes };
}

/** Who signs, else who stands above the title, unless the title names others: then that is the site's name. */
function chooseIssuers(signed: string[], heads: string[], titled: string[]): string[] {
  if (signed.length > 0) return signed;
  const agree = titled.length === 0 || heads.some((head) => titled.includes(head));
  return heads.length > 0 && agree ? heads : titled;
}

/** Says where the notice's own words and its page's metadata differ; its own hold. */
function differing(
  name: string,
  own: string | null,
  printed: Stated<string> | null,
  bare = (value: string) => value,
): Note[] {
  if (own === null || printed === null || bare(own) === bare(printed.value)) return [];
  const message = `${name}，正文为“${own}”，网页的文件信息为“${printed.quote}”；以正文为准，请核对`;
  return [{ at: printed.at, severity: "warning", code: "METADATA_DIFFERS", message }];
}

/** A 文号 without what differs between ways of writing it. */
function bareNumber(number: string): string {
  return number.normalize("NFKC").replaceAll(/[\s第〔〕[\]()【】]/gu, "");
}

/** Says where the metadata name a body that the notice doesn't; a short form of one that it names is no other. */
function otherIssuers(
  named: readonly string[],
  stated: Metadata["issuers"],
  printed: readonly string[],
): Note[] {
  if (named.length === 0 || stated === null) return [];
  const isNamed = (body: string) => named.some((name) => isShortFor(body, name) || isShortFor(name, body));
  if (printed.every(isNamed)) return [];
  const message = `发布机关，正文为“${named.join("、")}”，网页的文件信息为“${stated.quote}”；以正文为准，请核对`;
  return [{ at: stated.at, severity: "warning", code: "METADATA_DIFFERS", message }];
}

/** Whether a name is another's with characters left out: 市政府办公室 for 某市人民政府办公室. */
function isShortFor(short: string, name: string): boolean {
  let at = 0;
  for (const character of name) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

/** A relation with `null` for what the editor left out. */
function completeRelation(relation: Editorial["relations"][number]): NoticeFront["relations"][number] {
  return {
    relation: relation.relation,
    title: relation.title ?? null,
    documentNumber: relation.documentNumber ?? null,
    issuers: relation.issuers ?? [],
    signedOn: relation.signedOn ?? null,
    notice: relation.notice ?? null,
    evidence: relation.evidence,
  };
}

/** Says which of the things that every notice should have weren't found. */
function missing(
  title: string | null,
  region: string | null,
  texts: readonly (string | null)[],
  regions: Vocabulary["regions"],
): Note[] {
  const notes: Note[] = [];
  if (title === null) {
    const message = "没有找到标题，暂以文件名代替；标题应在正文之前独占一行，以“方案”“措施”“意见”等结尾";
    notes.push({ at: 0, severity: "warning", code: "TITLE_NONE", message });
  }
  if (region === null) {
    const place = placeOf(texts);
    const homonyms = homonymsOf(regions, texts);
    const message =
      homonyms.length > 0
        ? `叫“${homonyms[0]?.name}”的地方有 ${homonyms.length} 个（${homonyms.map((one) => whole(one, regions)).join("、")}）；请在同名 .yaml 里写明 region`
        : place === null
          ? "原文与说明都没有载明地区；可在同名 .yaml 里写 region"
          : `原文的地区“${place.join("")}”没有登记；请在 vocabulary/regions.yaml 补登，或在同名 .yaml 里写 region`;
    notes.push({ at: 0, severity: "warning", code: "REGION_UNKNOWN", message });
  }
  return notes;
}

/** A county with what it lies in, and its id. */
function whole({ id, name, parent }: Vocabulary["regions"][number], regions: Vocabulary["regions"]): string {
  return `${regions.find((region) => region.id === parent)?.name ?? ""}${name}，${id}`;
}

/** The place that the first text that begins with one names. */
function placeOf(texts: readonly (string | null)[]): string[] | null {
  for (const text of texts) {
    const place = text === null ? null : placeAtStart(text);
    if (place) return place;
  }
  return null;
}

/** Says that a place within a known region isn't known itself, as a county within its province. */
function unregistered(
  region: string | null,
  texts: readonly (string | null)[],
  regions: Vocabulary["regions"],
): Note[] {
  const place = region === null ? null : placeOf(texts);
  const narrowest = place?.at(-1);
  const entry = regions.find(({ id }) => id === region);
  if (!place || place.length < 2 || narrowest === undefined || !entry) return [];
  if (entry.names.some((name) => narrowest.startsWith(name) || name.endsWith(narrowest))) return [];
  const message = `原文的地区“${place.join("")}”没有登记，归在“${entry.name}”；请在 vocabulary/regions.yaml 补登，或在同名 .yaml 里写 region`;
  return [{ at: 0, severity: "warning", code: "REGION_UNKNOWN", message }];
}

/** The year in the id, in a title, or of the signature. */
function noticeYear(
  id: string,
  titles: readonly (string | null)[],
  dates: readonly (string | null)[],
): number | null {
  const stated = parseNoticeId(id)?.year;
  if (stated !== undefined) return stated;
  for (const title of titles) {
    const year = /(?:19|20)\d{2}/.exec(title ?? "")?.[0];
    if (year !== undefined) return Number(year);
  }
  const date = dates.find((candidate) => candidate !== null);
  return date ? Number(date.slice(0, 4)) : null;
}
