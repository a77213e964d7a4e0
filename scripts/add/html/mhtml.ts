/** Pages that a browser saved whole (`.mhtml`): the page's own part is taken out and read as any page. */
import { ENDINGS } from "../endings.ts";
import { AddError, type Extractor } from "../extractor.ts";
import { extractPage } from "./html.ts";
import { webAddress } from "./page-address.ts";

/** A part of a MIME message: its header by name, and its body as bytes in Latin-1. */
interface Part {
  header: ReadonlyMap<string, string>;
  body: string;
}

export const mhtml: Extractor = {
  extensions: ENDINGS.mhtml,
  async extract(bytes, file) {
    const message = split(
      Buffer.from(bytes)
        .toString("latin1")
        .replace(/^(?:\xef\xbb\xbf)?\s*/, ""),
    );
    const parts = partsOf(message);
    const page = parts.find(({ header }) => /^text\/html/i.test(header.get("content-type") ?? ""));
    if (!page) throw new AddError(file, "里没有网页", "请在浏览器里打开原网页，重新另存为 .html 或 .mhtml");
    const charset = parameter(page.header.get("content-type") ?? "", "charset");
    const extracted = extractPage(decode(page), file, { charset });
    const address =
      webAddress(message.header.get("snapshot-content-location")) ??
      webAddress(page.header.get("content-location"));
    return { ...extracted, url: extracted.url ?? address };
  },
};

function split(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const header = new Map<string, string>();
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) header.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { header, body: end ? text.slice(end.index + end[0].length) : "" };
}

function partsOf(message: Part): Part[] {
  const boundary = parameter(message.header.get("content-type") ?? "", "boundary");
  if (boundary === null) return [message];
  return message.body
    .split(`--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith("--"))
    .map((piece) => split(piece.replace(/^\r?\n/, "")));
}

function parameter(value: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(value);
  return match?.[1] ?? match?.[2] ?? null;
}

function decode({ header, body }: Part): Uint8Array {
  const encoding = header.get("content-transfer-encoding")?.toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const bytes = body
    .replaceAll(/=[ \t]{0,1000}\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1");
}
