/** Conversions while editing, one at a time, and what they ended with. */
import { type ChildProcess, fork } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";
import { ENGINE } from "../start/run.mjs";

/** How a conversion ended. */
export interface ConversionEnd {
  /** That of `npm run convert`. */
  status: number;
  /** Why it came to nothing, in sentences with their places; none where it succeeded. */
  problems: string[];
}

/** An editor's saving comes as several changes within this of one another; in milliseconds. */
const TOGETHER = 100;

export class Conversions {
  #child: ChildProcess | null = null;
  #running: Promise<unknown> = Promise.resolve();

  /** Converts after what is being converted. */
  convert(): Promise<ConversionEnd> {
    const end = this.#running.then(() => this.#once());
    this.#running = end;
    return end;
  }

  /** Converts after every change below a folder, and tells how it ended. */
  convertOnChange(folder: string, told: (end: ConversionEnd) => void): void {
    let soon: NodeJS.Timeout | undefined;
    watch(folder, { recursive: true }, () => {
      clearTimeout(soon);
      soon = setTimeout(() => void this.convert().then(told), TOGETHER);
    });
  }

  /** The next conversion is done by code that is read anew. */
  restart(): void {
    this.#child?.disconnect();
    this.#child = null;
  }

  #once(): Promise<ConversionEnd> {
    this.#child ??= fork(join(ENGINE, "scripts/dev/converter.ts"));
    const child = this.#child;
    return new Promise((done) => {
      const end = (result: ConversionEnd) => {
        child.off("message", end);
        child.off("exit", failed);
        done(result);
      };
      const failed = () => {
        if (this.#child === child) this.#child = null;
        end({ status: 1, problems: ["转换程序自身出错，详见运行 npm run dev 的终端"] });
      };
      child.on("message", end);
      child.on("exit", failed);
      child.send("convert");
    });
  }
}
