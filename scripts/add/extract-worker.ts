/** The other side of {@link extractWithin}: extracts one file in a thread of its own and sends what came of it. */
import { parentPort, workerData } from "node:worker_threads";
import { AddError } from "./extractor.ts";
import { type ExtractedFile, extractFile } from "./formats.ts";

/** What is asked of the thread. */
export interface ExtractRequest {
  bytes: Uint8Array;
  file: string;
}

/** What the thread sends: the text, the sentence why there is none, or a fault of the program. */
export type ExtractAnswer =
  | { extracted: ExtractedFile }
  | { refused: string; text: string | null }
  | { fault: string };

async function answer({ bytes, file }: ExtractRequest): Promise<ExtractAnswer> {
  try {
    return { extracted: await extractFile(bytes, file) };
  } catch (error) {
    if (error instanceof AddError) return { refused: error.message, text: error.text };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(await answer(workerData as ExtractRequest));
