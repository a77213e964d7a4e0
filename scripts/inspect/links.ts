import { allFiles, allPages, fileOf } from "./dist.ts";
import { attribute, type Document, type Element, elements, parsePage } from "./html.ts";

export interface LinkOptions {
  /** The base path that the site was built for: its 404 page may then use addresses from there. */
  base?: string;
  /** The pages are opened from a disk, where an address names a page's file. */
  onDisk?: boolean;
}

interface Site {
  files: Set<string>;
  folders: Set<string>;
  ids: Map<string, string[]>;
  base: string | undefined;
  onDisk: boolean;
}

const ADDRESSES = ["href", "src", "action", "formaction", "poster", "data"];
const ADDRESS_LISTS = ["srcset", "imagesrcset"];

/**
 * Finds every link of a built site that isn't relative, leads nowhere, names no
 * id of its target or isn't written as the site's addresses are; and every id
 * that a page has twice.
 */
export async function linkFaults(
  dist: string,
  { base, onDisk = false }: LinkOptions = {},
): Promise<string[]> {
  const files = await allFiles(dist);
  const pages = await allPages(dist);
  const folders = new Set(
    files.flatMap((file) => [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index))),
  );
  const documents = new Map<string, Document>();
  for (const path of pages) documents.set(path, await parsePage(path, dist));
  const ids = new Map([...documents].map(([path, document]) => [fileOf(path), idsOf(document)]));
  const site: Site = { files: new Set(files), folders, ids, base, onDisk };
  return [...documents].flatMap(([path, document]) => [
    ...repeated(idsOf(document)).map((id) => `${path}: two elements have the id ${id}`),
    ...linksOf(document).flatMap(([element, link]) => {
      const fault = faultOf(link, element, path, site);
      return fault === null ? [] : [`${path}: <${element.tagName}> ${JSON.stringify(link)} ${fault}`];
    }),
  ]);
}

function idsOf(document: Document): string[] {
  return elements(document).flatMap((element) => attribute(element, "id") ?? []);
}

function repeated(names: string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

function linksOf(document: Document): [Element, string][] {
  // A canonical link is the page's own whole address; what it must be is another test's matter.
  const relatives = elements(document).filter((element) => attribute(element, "rel") !== "canonical");
  return relatives.flatMap((element) => {
    const plain = ADDRESSES.flatMap((name) => attribute(element, name) ?? []);
    const listed = ADDRESS_LISTS.flatMap((name) => attribute(element, name)?.split(",") ?? []);
    const refresh =
      attribute(element, "http-equiv")?.toLowerCase() === "refresh"
        ? (/url=(.*)$/i.exec(attribute(element, "content") ?? "")?.[1] ?? [])
        : [];
    const links = [...plain, ...listed.map((one) => one.trim().split(/\s/, 1)[0] ?? ""), refresh].flat();
    return links.map((link): [Element, string] => [element, link]);
  });
}

function faultOf(link: string, element: Element, page: string, site: Site): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(link)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    // What has another form on the web alone names that for programs, which don't load it by themselves.
    const isNamed = site.onDisk && attribute(element, "rel") === "alternate";
    const leaves =
      (element.tagName === "a" || isNamed) && ["http", "https", "mailto", "tel"].includes(scheme);
    return leaves ? null : `has the scheme ${scheme}`;
  }
  if (link === "") return "is empty";
  if (!isDecodable(link)) return "is badly encoded";
  const [before = "", fragment] = split(link, "#");
  const [address] = split(before, "?");
  const target = targetOf(address, site.onDisk ? fileOf(page) : page, site.base);
  if (target === null) return address.startsWith("/") ? "is not relative" : "leads out of the site";
  return placeFault(target, site) ?? fragmentFault(fragment, target, site);
}

/** Where an address leads, as a path below the site's root; `null` where that is outside of it. */
function targetOf(address: string, page: string, base: string | undefined): string | null {
  if (address === "") return page;
  if (address.startsWith("/")) {
    const mayBeAbsolute = page === "404.html" && base !== undefined && address.startsWith(base);
    return mayBeAbsolute ? decodeURIComponent(address.slice(base.length)) : null;
  }
  const parts = page.split("/").slice(0, -1);
  const steps = address.split("/");
  for (const [at, step] of steps.entries()) {
    const last = at === steps.length - 1;
    if (step === "..") {
      if (parts.pop() === undefined) return null;
    } else if (step !== "." && !last) parts.push(decodeURIComponent(step));
  }
  const name = steps.at(-1) ?? "";
  const folder = parts.map((part) => `${part}/`).join("");
  return name === "." || name === ".." ? folder : folder + decodeURIComponent(name);
}

function placeFault(target: string, { files, folders, onDisk }: Site): string | null {
  if (onDisk) return files.has(target) ? null : "names no file";
  if (files.has(fileOf(target))) {
    return /\.html$/.test(target) && target !== "404.html" ? "names a page's file, not its address" : null;
  }
  return folders.has(target) ? "lacks the slash at its end" : "leads nowhere";
}

function fragmentFault(fragment: string | undefined, target: string, { ids }: Site): string | null {
  if (fragment === undefined) return null;
  const id = decodeURIComponent(fragment);
  return ids.get(fileOf(target))?.includes(id) ? null : "names no id of its target";
}

function split(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function isDecodable(link: string): boolean {
  try {
    decodeURIComponent(link);
    return true;
  } catch {
    return false;
  }
}
