/** What an address of a page becomes on a disk, where a folder has no page and only some of the files are there. */
import { fileOf } from "../inspect/dist.ts";

/** What an edition has of a site. */
export interface Held {
  /** Whether the site has a file. */
  isOfSite: (file: string) => boolean;
  /** Whether the edition has it. */
  isHeld: (file: string) => boolean;
  /** Where the site is published, with a slash at its end; `null` where that isn't known. */
  hosted: string | null;
}

/** An address on a disk; `null` where there is nothing that it could lead to. */
export type OnDisk = string | null;

/** An absolute stand-in for the site's root, by which addresses are resolved. */
const ROOT = "https://site.invalid/";

/**
 * An address as it stands in the page at `path`: a page's ends in `index.html`, that of something left out leads to
 * the published site, and what leads elsewhere or within the page stays as it is.
 */
export function addressOnDisk(address: string, path: string, { isOfSite, isHeld, hosted }: Held): OnDisk {
  const [place = ""] = /^[^?#]*/.exec(address) ?? [];
  if (place === "" || !URL.canParse(address, ROOT + path)) return address;
  const { href, pathname, search, hash } = new URL(address, ROOT + path);
  if (!href.startsWith(ROOT) || /^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  const target = decoded(pathname.slice(1));
  const file = fileOf(target);
  if (!isOfSite(file)) return address;
  if (!isHeld(file)) return hosted === null ? null : hosted + pathname.slice(1) + search + hash;
  const rest = address.slice(place.length);
  if (file === target) return address;
  return `${place}${place.endsWith("/") ? "" : "/"}index.html${rest}`;
}

/** A list of addresses, each with a width or a density behind it: `a.png 1x, b.png 2x`. */
export function addressListOnDisk(list: string, path: string, held: Held): string {
  return list
    .split(",")
    .flatMap((one) => {
      const [address = "", ...behind] = one.trim().split(/\s+/);
      const changed = addressOnDisk(address, path, held);
      return changed === null ? [] : [[changed, ...behind].join(" ")];
    })
    .join(", ");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
