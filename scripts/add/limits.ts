/**
 * Extraction within limits of time and memory. A file of a few hundred bytes can
 * ask for hours (forms that each call the next one ten times) or for all memory
 * (a part that inflates to gigabytes), so each is read in a thread that can be ended.
 */
import { Worker } from "node:worker_threads";
import type { ExtractAnswer, ExtractRequest } from "./extract-worker.ts";
import { AddError } from "./extractor.ts";
import type { ExtractedFile } from "./formats.ts";

export interface Limits {
  /** Milliseconds for one file. */
  time: number;
  /** Megabytes that one file's extraction may add to the process. */
  memory: number;
}

/** A notice of some hundred pages takes a few seconds and some hundred megabytes. */
export const LIMITS: Limits = { time: 30_000, memory: 1500 };

/** How often the process's memory is looked at, in milliseconds: bytes outside the heap have no limit of their own. */
const LOOK = 100;
const MEGABYTE = 1_048_576;

/**
 * Extracts the text of a file as {@link extractFile} does.
 * @throws AddError where it can't be read, or not within the limits
 */
export async function extractWithin(
  bytes: Uint8Array,
  file: string,
  limits: Limits = LIMITS,
): Promise<ExtractedFile> {
  const request: ExtractRequest = { bytes, file };
  const worker = new Worker(new URL("./extract-worker.ts", import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: limits.memory },
  });
  const before = process.memoryUsage.rss();
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<ExtractAnswer>((resolve, reject) => {
      const tooLarge = () => reject(beyond(file, `要用超过 ${limits.memory} MB 内存`));
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge() : reject(error),
      );
      worker.once("exit", () => reject(new Error("提取中途停止")));
      timer = setTimeout(() => reject(beyond(file, `${limits.time / 1000} 秒内没有提取完`)), limits.time);
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > limits.memory * MEGABYTE) tooLarge();
      }, LOOK);
    });
    if ("extracted" in answer) return answer.extracted;
    if ("refused" in answer) throw AddError.of(answer.refused, answer.text);
    throw new Error(answer.fault);
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}

function beyond(file: string, problem: string): AddError {
  return new AddError(file, problem, "请核对文件是否正常，或用能打开它的程序复制文字存成 .txt 后再添加");
}
