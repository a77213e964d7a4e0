/** What a file that came from an address is called: in sentences, and by its ending where its bytes don't tell its kind. */
import { extname } from "node:path";
import { endingsOf } from "../endings.ts";
import { sniff } from "../sniff.ts";
import type { Fetched } from "./fetch-address.ts";

/** The ending of text by its media type; pages of other types are known by their bytes. */
const TEXTS: Readonly<Record<string, string>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
};
const LONGEST = 80;

/** A file's name, with the ending of what its bytes are. */
export function fileName({ bytes, address, media, disposition }: Fetched): string {
  const url = new URL(address);
  const last = decoded(url.pathname.split("/").findLast((part) => part !== "") ?? "");
  const given = [stated(disposition), last, url.hostname].map(clean).find((name) => name !== "") ?? "网页";
  const content = sniff(bytes);
  const own = extname(given);
  // A table or Markdown that its host states as such keeps its ending, by which it is refused.
  const endings = content === "text" ? [TEXTS[media] ?? (own.slice(1) || "txt")] : endingsOf(content);
  const [ending] = endings;
  if (ending === undefined || endings.includes(own.slice(1).toLowerCase())) return given;
  return `${given === url.hostname ? given : given.slice(0, given.length - own.length)}.${ending}`;
}

/** The name in a `Content-Disposition` (RFC 6266), also where it is in bytes as Chinese hosts write it. */
function stated(disposition: string | null): string {
  const extended = /filename\*\s{0,20}=\s{0,20}[\w-]{1,40}''([^;]{1,1000})/i.exec(disposition ?? "")?.[1];
  if (extended !== undefined) return decoded(extended);
  const plain = /filename\s{0,20}=\s{0,20}"?([^";]{1,1000})/i.exec(disposition ?? "")?.[1] ?? "";
  return decoded(ofBytes(plain));
}

/** A header's bytes as they were meant: UTF-8, or else GB18030. */
function ofBytes(header: string): string {
  const bytes = Buffer.from(header, "latin1");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A name without folders and signs that no name has. */
function clean(name: string): string {
  const bare = name.replaceAll(/^.*[/\\]|[\p{Cc}\p{Cf}“”"<>|*?:]/gsu, "").trim();
  return [...bare].slice(-LONGEST).join("");
}
