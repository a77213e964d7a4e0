/**
 * All texts in one packed file, the first thing that a small collection's search page asks: it takes fewer bytes than
 * an index with its engine, also where the host compresses nothing, and answers as soon as it is there.
 */
import { answerAhead } from "../ahead.ts";
import type { Texts } from "./texts.ts";

/** By their addresses, for all parts of a page. */
const loaded = new Map<string, Promise<Texts>>();

/** Whether this browser can unpack them. */
export function canUnpack(): boolean {
  return location.protocol !== "file:" && "DecompressionStream" in globalThis;
}

/**
 * Loads packed texts, once for all parts of a page.
 *
 * @throws {Error} where they can't be fetched or unpacked; they can be asked for again.
 */
export function loadPacked({ href }: URL): Promise<Texts> {
  const earlier = loaded.get(href);
  if (earlier !== undefined) return earlier;
  const texts = (answerAhead(href) ?? fetch(href)).then(unpack);
  loaded.set(href, texts);
  texts.catch(() => loaded.delete(href));
  return texts;
}

/** Packed texts that some part of the page has asked for. */
export function packedTexts(): Promise<Texts> | null {
  const [texts = null] = loaded.values();
  return texts;
}

async function unpack({ ok, status, url, body }: Response): Promise<Texts> {
  if (!ok || body === null) throw new Error(`${url}: ${status}`);
  const unpacked = new Response(body.pipeThrough(new DecompressionStream("deflate")));
  return (await unpacked.json()) as Texts;
}
