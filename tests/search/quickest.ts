import { processorTime } from "../support/processor-time.ts";

/** The least time, in milliseconds, that something takes in several turns, since other processes only ever add to it. */
export function quickest(run: () => unknown, turns = 5): number {
  const times = Array.from({ length: turns }, () => {
    const start = processorTime();
    run();
    return processorTime() - start;
  });
  return Math.min(...times);
}
