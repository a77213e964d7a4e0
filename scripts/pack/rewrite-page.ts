/** A page of a site as it is opened from a disk: by double click, where no module runs and no folder has a page. */
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { paths } from "../../src/model/address.ts";
import { packWords } from "../../src/wording/pack.ts";
import { attribute, elements } from "../inspect/html.ts";
import { addressListOnDisk, addressOnDisk, type Held, type OnDisk } from "./addresses.ts";
import { applyEdits, type Edit } from "./edits.ts";

type Element = DefaultTreeAdapterMap["element"];

/** What a page is rewritten by. */
export interface Edition extends Held {
  /** The classic script that stands for a module, both by their paths below the root. */
  classic: ReadonlyMap<string, string>;
  /** The line at the foot of every page. */
  foot: string;
}

const ADDRESSES = ["href", "src", "action", "formaction", "poster", "data"];
const ADDRESS_LISTS = ["srcset", "imagesrcset"];
/** For Firefox every file is a place of its own, and another file none of the page's own. */
const FORMS = "form-action 'self'";
/** The foot of every page, and what a document has on paper in its place. */
const FEET = ["site-footer", "print-foot"];

/**
 * The page at `path` for a disk. Its text is changed only where an address, a script or the foot is: titles,
 * canonical and shared addresses and structured data stay those of the published site.
 */
export function pageOnDisk(html: string, path: string, edition: Edition): string {
  const edits: Edit[] = [];
  const isWithin = gone(edits);
  for (const element of elements(parse(html, { sourceCodeLocationInfo: true }))) {
    if (isWithin(element)) continue;
    if (isDropped(element, path)) edits.push(removal(element));
    else if (isModule(element)) edits.push(...asClassic(element, path, edition));
    else edits.push(...readdressed(element, path, edition));
    if (FEET.some((name) => hasClass(element, name))) {
      const end = endOf(element);
      edits.push({ start: end, end, text: `<p>${escaped(edition.foot)}</p>` });
    }
  }
  return applyEdits(html, edits);
}

/** The modules of a page, by their paths below the root. */
export function modulesOf(html: string, path: string): string[] {
  return elements(parse(html)).flatMap((element) =>
    isModule(element) ? [fileAt(attribute(element, "src") ?? "", path)] : [],
  );
}

/** The classic scripts that a page names itself, likewise. */
export function scriptsOf(html: string, path: string): string[] {
  return elements(parse(html), "script").flatMap((element) => {
    const source = attribute(element, "src");
    return source === undefined || isModule(element) || isDropped(element, path)
      ? []
      : [fileAt(source, path)];
  });
}

/** Whether an element lies in what has been taken out, which ends before the next one begins. */
function gone(edits: readonly Edit[]): (element: Element) => boolean {
  return (element) => {
    const last = edits.at(-1);
    return last !== undefined && last.text === "" && placeOf(element).start < last.end;
  };
}

/** The loader of classic scripts, where no module is left; the web app; and what is only of use on the web. */
function isDropped(element: Element, path: string): boolean {
  const leadsTo = element.tagName === "a" ? attribute(element, "href") : undefined;
  return (
    attribute(element, "data-script") !== undefined ||
    (leadsTo !== undefined && fileAt(leadsTo, path) === paths.offline) ||
    (element.tagName === "link" && attribute(element, "rel") === "manifest")
  );
}

function isModule({ tagName, attrs }: Element): boolean {
  return tagName === "script" && attrs.some(({ name, value }) => name === "type" && value === "module");
}

/** A module runs once the page is read; so does its classic script. */
function asClassic(element: Element, path: string, { classic }: Edition): Edit[] {
  const source = attribute(element, "src") ?? "";
  const own = classic.get(fileAt(source, path));
  if (own === undefined) return [removal(element)];
  const address = source.slice(0, source.length - fileAt(source, path).length) + own;
  return [{ ...placeOf(element), text: `<script defer src="${escaped(address)}"></script>` }];
}

function readdressed(element: Element, path: string, held: Held): Edit[] {
  if (element.tagName === "link" && attribute(element, "rel") === "canonical") return [];
  const edits: Edit[] = [];
  const put = (name: string, value: string) => {
    const place = element.sourceCodeLocation?.attrs?.[name];
    if (place === undefined || attribute(element, name) === value) return;
    edits.push({ start: place.startOffset, end: place.endOffset, text: `${name}="${escaped(value)}"` });
  };
  for (const name of ADDRESSES) {
    const address = attribute(element, name);
    if (address === undefined) continue;
    const changed: OnDisk = addressOnDisk(address, path, leadsOn(element) ? held : { ...held, hosted: null });
    if (changed === null) return withoutAddress(element, name);
    put(name, changed);
  }
  for (const name of ADDRESS_LISTS) {
    const list = attribute(element, name);
    if (list !== undefined) put(name, addressListOnDisk(list, path, { ...held, hosted: null }));
  }
  if (attribute(element, "http-equiv")?.toLowerCase() === "content-security-policy")
    put("content", (attribute(element, "content") ?? "").replace(FORMS, `${FORMS} file:`));
  const refresh = refreshOf(element);
  if (refresh !== null)
    put("content", refresh.before + (addressOnDisk(refresh.address, path, held) ?? refresh.address));
  return edits;
}

/** Whether an element leads readers or programs on. Of what a page loads nothing may come from elsewhere. */
function leadsOn(element: Element): boolean {
  return element.tagName === "a" || (element.tagName === "link" && attribute(element, "rel") === "alternate");
}

/** Where a page leads on by itself: `0; url=../`. */
function refreshOf(element: Element): { before: string; address: string } | null {
  if (attribute(element, "http-equiv")?.toLowerCase() !== "refresh") return null;
  const content = attribute(element, "content") ?? "";
  const at = content.toLowerCase().indexOf("url=") + "url=".length;
  return at < "url=".length ? null : { before: content.slice(0, at), address: content.slice(at) };
}

/** What leads to something that can't be had: a link becomes its own words, said to lead nowhere; anything else goes. */
function withoutAddress(element: Element, name: string): Edit[] {
  const { startTag, endTag, attrs } = element.sourceCodeLocation ?? {};
  const place = attrs?.[name];
  if (element.tagName !== "a" || !startTag || !endTag || !place) return [removal(element)];
  const nameEnd = startTag.startOffset + "<a".length;
  return [
    { start: startTag.startOffset, end: nameEnd, text: "<span" },
    { start: place.startOffset, end: place.endOffset, text: "" },
    { start: endTag.startOffset, end: endTag.endOffset, text: `</span>${packWords.leftOut}` },
  ];
}

function removal(element: Element): Edit {
  return { ...placeOf(element), text: "" };
}

function placeOf(element: Element): { start: number; end: number } {
  const place = element.sourceCodeLocation;
  // Tags that the page doesn't have, such as a table's body, are at no place of it.
  return { start: place?.startOffset ?? -1, end: place?.endOffset ?? -1 };
}

function endOf(element: Element): number {
  const place = element.sourceCodeLocation;
  return place?.endTag?.startOffset ?? place?.endOffset ?? -1;
}

function hasClass(element: Element, name: string): boolean {
  return attribute(element, "class")?.split(" ").includes(name) ?? false;
}

/** The file that a relative address leads to, below the root. */
function fileAt(address: string, path: string): string {
  return new URL(address, `https://site.invalid/${path}`).pathname.slice(1);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
