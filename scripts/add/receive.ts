/** What an editor names, a file or an address, as bytes with what is known of them. */
import { statSync } from "node:fs";
import { basename } from "node:path";
import { readRegularFile, UnreadableError } from "../../src/model/regular-file.ts";
import { type Fetched, fetchAddress, isAddress } from "./address/fetch-address.ts";
import { fileName } from "./address/file-name.ts";
import { AddError, type Given } from "./extractor.ts";

/** A file as it came. */
export interface Received {
  /** What it is called. */
  file: string;
  bytes: Uint8Array;
  /** The address that it came from; `null` for a file. */
  url: string | null;
  given: Given;
  /** What an editor should know of how it came. */
  notes: string[];
}

/** How a source is called in sentences: an address by itself, a file by its name. */
export function sourceName(source: string): string {
  return isAddress(source) ? source : basename(source);
}

/** Reads a file, or asks for an address. @throws AddError */
export async function receive(source: string, fetch: typeof fetchAddress = fetchAddress): Promise<Received> {
  if (!isAddress(source)) {
    const file = basename(source);
    return { file, bytes: readBytes(source, file), url: null, given: {}, notes: [] };
  }
  const fetched = await fetch(source);
  const { bytes, address, charset } = fetched;
  return {
    file: fileName(fetched),
    bytes,
    url: address,
    given: { charset, address },
    notes: notesOn(source, fetched),
  };
}

function notesOn(source: string, { address }: Fetched): string[] {
  const asked = new URL(source);
  asked.hash = "";
  return asked.href === address ? [] : [`网址转到了 ${address}，记下的是转到的；请核对是不是这一页`];
}

/** The most bytes of a file that is read; a scan of some hundred pages, of which nothing can be read, has as many. */
const MOST_BYTES = 256 * 1024 * 1024;

function readBytes(path: string, file: string): Uint8Array {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > MOST_BYTES)
    throw new AddError(
      file,
      `大于 ${MOST_BYTES / 1024 / 1024} MB`,
      "请核对文件是否正常，或用能打开它的程序复制文字存成 .txt 后再添加",
    );
  try {
    return readRegularFile(path);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new AddError(file, error.problem, "请核对路径与权限");
  }
}
