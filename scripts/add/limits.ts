/**
 * Extraction within limits of time and memory. A file of a few hundred bytes can
 * ask for hours (forms that each call the next one ten times) or for all memory
 * (a part that inflates to gigabytes), so each is read in a process of its own. A
 * thread won't do: where its heap is full, Node now and then ends the whole process.
 */
import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Progress, startProgress } from "../progress.ts";
import type { ExtractAnswer, ExtractRequest, ExtractStep } from "./extract-process.ts";
import { AddError, type ExtractedFile, type Given } from "./extractor.ts";

export interface Limits {
  /** Milliseconds for one file, and for each of its pages that is a picture. */
  time: number;
  page?: number;
  /** Megabytes that one file's extraction may use. */
  memory: number;
}

/** A notice of some hundred pages takes a few seconds and some hundred megabytes. */
const LIMITS: Limits = { time: 30_000, page: 300_000, memory: 1500 };

/** How often the process's memory is looked at, in milliseconds: bytes outside the heap have no limit of their own. */
const LOOK = 100;
const MEGABYTE = 1_048_576;
const PROGRAM = fileURLToPath(new URL("./extract-process.ts", import.meta.url));

/**
 * Extracts the text of a file as {@link extractFile} does.
 * @throws AddError where it can't be read, or not within the limits
 */
export async function extractWithin(
  bytes: Uint8Array,
  file: string,
  given: Given = {},
  limits: Limits = LIMITS,
): Promise<ExtractedFile> {
  const child = fork(PROGRAM, {
    execArgv: [`--max-old-space-size=${limits.memory}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  let progress: Progress | undefined;
  let reached = 0;
  try {
    const answer = await new Promise<ExtractAnswer>((resolve, reject) => {
      const tooLarge = () => reject(beyond(file, `要用超过 ${limits.memory} MB 内存`));
      const within = (time: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(beyond(file, `${time / 1000} 秒内没有提取完`)), time);
      };
      child.on("message", (message) => {
        const said = message as ExtractAnswer | ExtractStep;
        if (!("step" in said)) return resolve(said);
        const [page, of] = said.step;
        progress ??= startProgress("识别文字", of);
        progress.done(page - 1 - reached);
        reached = page - 1;
        within(limits.page ?? limits.time);
      });
      child.once("error", reject);
      ended(child, (words) =>
        /heap out of memory|allocation failed/i.test(words)
          ? tooLarge()
          : reject(new Error(`提取中途停止 ${words.slice(0, 500)}`)),
      );
      within(limits.time);
      watch = setInterval(() => {
        if (residentBytes(child) > limits.memory * MEGABYTE) tooLarge();
      }, LOOK);
      const request: ExtractRequest = { bytes, file, given };
      // A process that ended before it was asked is told of by its end.
      child.send(request, () => undefined);
    });
    if ("extracted" in answer) return answer.extracted;
    if ("refused" in answer) throw AddError.of(answer.refused, answer.text);
    throw new Error(answer.fault);
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    progress?.end();
    child.kill("SIGKILL");
  }
}

/** Calls `end` with what the process wrote to standard error, once all that it sent has been read. */
function ended(child: ChildProcess, end: (words: string) => void): void {
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    words += chunk;
  });
  let left = 2;
  const one = () => {
    left -= 1;
    if (left === 0) end(words);
  };
  child.once("disconnect", one);
  child.once("close", one);
}

/** The memory that a process holds, where the system tells it (Linux); elsewhere only its heap is bounded. */
function residentBytes({ pid }: ChildProcess): number {
  try {
    const [, kilobytes = "0"] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

function beyond(file: string, problem: string): AddError {
  return new AddError(file, problem, "请核对文件是否正常，或用能打开它的程序复制文字存成 .txt 后再添加");
}
