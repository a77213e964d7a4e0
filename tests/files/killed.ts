/** Programs that write, killed while they do. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/**
 * Runs a program of this folder, and kills it so many milliseconds after it began to write, which it tells by
 * a first word; `null` lets it end. Gives how long it wrote.
 */
export async function runKilled(
  program: string,
  args: readonly string[],
  after: number | null,
): Promise<number> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, program), ...args]);
  const closed = once(writer, "close");
  await once(writer.stdout, "data");
  const start = performance.now();
  if (after !== null) {
    await setTimeout(after);
    writer.kill("SIGKILL");
  }
  await closed;
  return performance.now() - start;
}
