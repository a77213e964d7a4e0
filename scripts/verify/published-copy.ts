/** A published copy of a site, read as a reader's browser reads it: over HTTP, or from a folder. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { networkFault } from "../network-fault.ts";

/** What came back for an address. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Uint8Array;
  /** Where it came from in the end, redirects followed. */
  url: string;
}

/** A host that didn't answer at all; the message says why, in Chinese. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}

export interface AskOptions {
  headers?: Record<string, string>;
  /** Give a redirect itself instead of where it leads. */
  isRedirectGiven?: boolean;
}

/** How long a host may take for one answer, in milliseconds. */
const PATIENCE = 30_000;

/** What browsers send, since hosts answer programs differently. */
const BROWSER = {
  "user-agent":
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36",
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "accept-language": "zh-CN,zh;q=0.9",
};

/** Asks a host for an address, twice where the connection breaks. @throws {UnreachableError} */
export async function ask(
  url: string,
  { headers = {}, isRedirectGiven = false }: AskOptions = {},
): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(url, {
        headers: { ...BROWSER, ...headers },
        redirect: isRedirectGiven ? "manual" : "follow",
        signal: AbortSignal.timeout(PATIENCE),
      });
      const body = new Uint8Array(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, body, url: response.url };
    } catch (error) {
      if (attempt === 0) continue;
      throw new UnreachableError(`${url} 没有应答（${networkFault(error, PATIENCE)}）`, { cause: error });
    }
  }
}

/** Files of a copy by their paths in the manifest; `null` where it has none of that path. */
export interface Copy {
  read(file: string): Promise<Uint8Array | null>;
}

/** The copy in a folder. */
export function folderCopy(folder: string): Copy {
  return {
    read: async (file) => {
      try {
        return new Uint8Array(await readFile(join(folder, file)));
      } catch (error) {
        if (["ENOENT", "EISDIR", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? ""))
          return null;
        throw error;
      }
    },
  };
}

/** The copy at an address; pages are asked for as readers do, by their folders, and else by their files. */
export function hostCopy(root: string): Copy {
  return {
    async read(file) {
      const pages = file.endsWith("index.html") ? [file.slice(0, -"index.html".length), file] : [file];
      for (const path of pages) {
        const { status, body } = await ask(addressOf(root, path));
        // A host that serves the 404 page by its own name may give it its status, too.
        if (status === 200 || (file === "404.html" && status === 404)) return body;
      }
      return null;
    },
  };
}

/** A file's address below a site's root; what stands in names is written as addresses write it. */
export function addressOf(root: string, path: string): string {
  return root + path.split("/").map(encodeURIComponent).join("/");
}

/** Whether what a command is given is an address and no folder. */
export function isAddress(target: string): boolean {
  return /^https?:\/\//i.test(target);
}

/** A site's address as pages are asked for below it: without query, a slash at its end; `null` where it is none. */
export function siteAddress(target: string): string | null {
  try {
    const url = new URL(target);
    url.search = "";
    url.hash = "";
    url.pathname = url.pathname.replace(/(?:index\.html)?$/, "").replace(/\/?$/, "/");
    return url.href;
  } catch {
    return null;
  }
}
