/** The other side of {@link extractWithin}: extracts one file in a process of its own and sends what came of it. */
import { AddError, type ExtractedFile, type Given } from "./extractor.ts";
import { extractFile } from "./formats.ts";

/** What is asked of the process. */
export interface ExtractRequest {
  bytes: Uint8Array;
  file: string;
  given: Given;
}

/** What the process sends: the text, the sentence why there is none, or a fault of the program. */
export type ExtractAnswer =
  | { extracted: ExtractedFile }
  | { refused: string; text: string | null }
  | { fault: string };

/** Before each page that takes long: its number, and of how many. */
export type ExtractStep = { step: [page: number, of: number] };

async function answer({ bytes, file, given }: ExtractRequest): Promise<ExtractAnswer> {
  try {
    return { extracted: await extractFile(bytes, file, given, tell) };
  } catch (error) {
    if (error instanceof AddError) return { refused: error.message, text: error.text };
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function tell(page: number, of: number): void {
  const step: ExtractStep = { step: [page, of] };
  process.send?.(step);
}

process.once("message", async (request: ExtractRequest) => {
  process.send?.(await answer(request), () => process.disconnect());
});
