/** Commands run as functions in the test's own process: one of their own takes longer to start than most have to do. */
import { vi } from "vitest";

/** What a command printed, and its exit status. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a command that works step by step. */
export function runCommand(command: () => number): Ran {
  const printed = takeDown();
  try {
    const status = command();
    return { status, ...printed() };
  } finally {
    vi.restoreAllMocks();
  }
}

/** Runs a command that waits for others. */
export async function runWaitingCommand(command: () => Promise<number>): Promise<Ran> {
  const printed = takeDown();
  try {
    const status = await command();
    return { status, ...printed() };
  } finally {
    vi.restoreAllMocks();
  }
}

/** Takes down what is printed from here on instead of printing it. */
function takeDown(): () => Omit<Ran, "status"> {
  const [out, err]: [string[], string[]] = [[], []];
  vi.spyOn(console, "log").mockImplementation((line: string) => void out.push(`${line}\n`));
  vi.spyOn(console, "error").mockImplementation((line: string) => void err.push(`${line}\n`));
  vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
  return () => ({ stdout: out.join(""), stderr: err.join("") });
}
