/** Who issued a document, as far as its title, its number and the words before it say. */
import type { NamedDocument } from "../../../src/model/schema.ts";
import type { KnownRegion } from "../registries/all-regions.ts";
import { placeAtStart } from "../registries/place-names.ts";
import { withoutEdition } from "./title-kinds.ts";

export type Origin = NamedDocument["origin"];

const STATE_NUMBER = /^(?:国发|国办发|国函|国办函|中发|中办发|国令|国务院令|国务院办公厅)/u;
const STATE_BODY = /国务院|中共中央|党中央|全国人民代表大会|全国人大|国家主席/u;
/** Ministries and what stands at their level, and groups of them. */
const DEPARTMENT =
  /(?:部|总局|总署|人民银行|民航局|外汇局|移民局|国家[\p{Script=Han}]{2,8}(?:局|委|委员会|办公室)|部委|部门)(?:办公厅)?$/u;
/** A department's name in front of the rest of a title. */
const DEPARTMENT_FIRST = /^(?:中华人民共和国)?[\p{Script=Han}、]{1,12}?(?:部|总局|总署|人民银行)/u;
const TREATY = /(?:公约|协定|议定书|条约)$/u;
/** Rules that the world's bodies make have the word in front. */
const WORLDWIDE = /^国际[\p{Script=Han}]{2,20}(?:规则|准则|规范|章程|守则)$/u;
const LAW = /(?<!办|方|做|手|作|看|说|书|用|算|语)法$/u;

/** Gives the function that tells a document's origin; the names of places are the registry's, and those that titles begin with. */
export function originFinder(regions: readonly KnownRegion[]): (document: {
  title: string | null;
  number: string | null;
  issuer: string | null;
  /** It is named by a notice of a place, whose 全市 is that place. */
  isNamedLocally: boolean;
}) => Origin {
  const names = regions
    // A county's name may be an ordinary word inside a title.
    .filter(({ parent, isCounty }) => parent !== null && !isCounty)
    .flatMap(({ name, names: others }) => (others.length === 0 ? [name] : others));
  const places = names.length === 0 ? null : new RegExp(names.map(escape).join("|"), "u");
  return ({ title, number, issuer, isNamedLocally }) => {
    const name = title === null ? "" : withoutEdition(title);
    if (TREATY.test(name) || WORLDWIDE.test(name) || issuer === "联合国") return "international";
    if (number !== null && STATE_NUMBER.test(number)) return "state";
    if (issuer !== null && STATE_BODY.test(issuer)) return "state";
    if (LAW.test(name) || /^(?:国务院|中共中央)/u.test(name)) return "state";
    if (isLocal(name, places) || (issuer !== null && isLocal(issuer, places))) return "place";
    if (isNamedLocally && /^(?:[0-9]{4}年)?(?:全|本|我)[市省区县]/u.test(name)) return "place";
    if (issuer !== null && DEPARTMENT.test(issuer)) return "department";
    if (DEPARTMENT_FIRST.test(name) && /关于|公告|令/u.test(name)) return "department";
    return null;
  };
}

function isLocal(words: string, places: RegExp | null): boolean {
  return (places?.test(words) ?? false) || placeAtStart(words) !== null;
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
