/** How far long work is: a line that moves on a terminal, plain lines elsewhere, nothing where it is soon done. */
import { visibleLine } from "./terminal.ts";

/** Where progress is told; standard error in the commands. */
export interface ProgressOutput {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Work of a known number of steps. */
export interface Progress {
  /** So many steps more are done. */
  done(steps?: number): void;
  /** Ends the line on a terminal. */
  end(): void;
}

/** Work that takes less than this isn't told of; in milliseconds. */
const SOON = 2000;
/** A terminal's line is written anew so often, a plain line so often; in milliseconds. */
const MOVES = 200;
const LINES = 10_000;
/** How much must be done before the rest can be told, in percent. */
const LEAST_SHARE = 2;

/**
 * Tells of some work: `渲染：3456/12651（27%），还需约 40 秒`.
 *
 * @param name what is being done
 * @param total its steps
 */
export function startProgress(
  name: string,
  total: number,
  output: ProgressOutput = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  const every = output.isTTY ? MOVES : LINES;
  let steps = 0;
  let told = start + SOON - every;
  let isOpen = false;
  const tell = (at: number) => {
    told = at;
    const line = visibleLine(words(name, steps, total, at - start));
    output.write(output.isTTY ? `\r\u001b[2K${line}` : `${line}\n`);
    isOpen = output.isTTY ?? false;
  };
  return {
    done(more = 1) {
      steps += more;
      const at = now();
      // What is done has nothing left to wait for.
      if (steps < total && at - told >= every && at - start >= SOON) tell(at);
    },
    end() {
      if (isOpen) output.write("\r\u001b[2K");
      isOpen = false;
    },
  };
}

function words(name: string, steps: number, total: number, elapsed: number): string {
  const share = Math.floor((100 * steps) / Math.max(total, 1));
  // The first steps have what is done once among them and say nothing of the others.
  const left = share < LEAST_SHARE ? null : Math.ceil(((elapsed / steps) * (total - steps)) / 1000);
  const rest = left === null ? "" : `，还需约 ${left < 90 ? `${left} 秒` : `${Math.ceil(left / 60)} 分钟`}`;
  return `${name}：${steps}/${total}（${share}%）${rest}`;
}
