/** The steps of a build, each a process, some beside others; when the build ends, those that still run end with it. */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/** Two steps at once take the memory of both; those of a collection of more bytes of sources would take too much. */
const MOST_BESIDE = 1_000_000;

/** A step that runs. */
export interface Step {
  /** When it has ended well: its name and how long it took, `render 2.1 s`. */
  done: Promise<string>;
  /** Tells it, by the end of its standard input, that what it waits for is there. */
  goOn(): void;
}

/** What took until now, and how long. */
export function timed(name: string, start: number): string {
  return `${name} ${((performance.now() - start) / 1000).toFixed(1)} s`;
}

export class Steps {
  readonly #running = new Set<ChildProcess>();
  readonly #env: NodeJS.ProcessEnv;
  readonly #failed: (name: string, status: number) => never;

  /** @param failed ends the build where a step failed */
  constructor(env: NodeJS.ProcessEnv, failed: (name: string, status: number) => never) {
    this.#env = env;
    this.#failed = failed;
    // Before the folders that they write in are removed.
    process.prependListener("exit", () => {
      for (const child of this.#running) child.kill();
    });
  }

  /** Starts a step, given as the words behind `node`. */
  start(name: string, words: readonly string[]): Step {
    const start = performance.now();
    const child = spawn(process.execPath, words, { stdio: ["pipe", "inherit", "inherit"], env: this.#env });
    this.#running.add(child);
    // One that has ended has nothing to be told.
    child.stdin.on("error", () => {});
    const done = new Promise<string>((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", (status) => {
        this.#running.delete(child);
        if (status !== 0) this.#failed(name, status ?? 1);
        resolve(timed(name, start));
      });
    });
    return { done, goOn: () => child.stdin.end() };
  }

  /** Runs a step that waits for nothing. */
  run(name: string, words: readonly string[]): Promise<string> {
    const step = this.start(name, words);
    step.goOn();
    return step.done;
  }
}

/** Whether steps run beside each other where one needs nothing of the other. */
export function canRunTwo(seeds: string): boolean {
  const sources = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
  const bytes = sources.reduce((sum, name) => sum + statSync(join(seeds, name)).size, 0);
  return availableParallelism() > 1 && bytes <= MOST_BESIDE;
}
