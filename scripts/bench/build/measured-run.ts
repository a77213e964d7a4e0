/**
 * Runs a command and tells what it took: its own processes and all that they start.
 *
 * Processor time comes from the shell's `times`, memory from Linux's `/proc`, read while the command runs; where there
 * is neither, each Node process says at its end what it took, and other programs are left out.
 */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workFolder } from "../../files/work-folder.ts";

/** What a run took. */
export interface Usage {
  /** Seconds. */
  wall: number;
  /** Seconds of all processors, by the program and by the system for it. */
  cpu: number;
  /** Bytes of memory that all processes together had at the most. */
  peak: number;
}

/** A run, and how it ended. */
export interface MeasuredRun extends Usage {
  /** `null` where a signal ended it. */
  status: number | null;
  /** The last of what it printed. */
  output: string;
}

/** Where and with what it runs; `program` is Node where none is named. */
interface Options {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  program?: string;
}

/** How a run is measured: from outside, or by what Node processes say at their end. */
export type Method = "outside" | "at exit";

/** Milliseconds between two looks at the memory. */
const LOOK = 100;
const KEPT_OUTPUT = 4_000;
const REPORT = pathToFileURL(join(import.meta.dirname, "report-usage.mjs")).href;
const hasProc = existsSync("/proc/self/status") && existsSync("/bin/sh");

/** Runs a Node script, or another program, to its end; a failure is a status, nothing throws. */
export async function measuredRun(
  words: readonly string[],
  options: Options = {},
  method: Method = hasProc ? "outside" : "at exit",
): Promise<MeasuredRun> {
  const folder = workFolder("usage");
  try {
    return method === "outside"
      ? await runOutside(words, options, join(folder.path, "times"))
      : await runAtExit(words, options, join(folder.path, "usage"));
  } finally {
    folder.remove();
  }
}

async function runOutside(words: readonly string[], options: Options, times: string): Promise<MeasuredRun> {
  const script = 'file=$1; shift; "$@"; status=$?; times > "$file"; exit $status';
  let peak = 0;
  const look = (pid: number) => {
    peak = Math.max(peak, memoryOf(pid));
  };
  const { wall, status, output } = await toEnd(
    "/bin/sh",
    ["-c", script, "sh", times, options.program ?? process.execPath, ...words],
    options,
    look,
  );
  const [, children = ""] = existsSync(times) ? readFileSync(times, "utf8").split("\n") : [];
  return { wall, status, output, peak, cpu: children.split(" ").reduce((sum, one) => sum + seconds(one), 0) };
}

/** `1m2.5s` in seconds. */
function seconds(words: string): number {
  const [, minutes = "0", rest = "0"] = /^(\d+)m([\d.]+)s$/.exec(words.trim()) ?? [];
  return 60 * Number(minutes) + Number(rest);
}

/** What a process and all that it started have in memory now; at least what one of them ever had. */
function memoryOf(pid: number): number {
  let [now, most] = [0, 0];
  const open = [pid];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    try {
      const status = readFileSync(`/proc/${next}/status`, "utf8");
      now += kilobytes(status, "VmRSS");
      most = Math.max(most, kilobytes(status, "VmHWM"));
      for (const task of readdirSync(`/proc/${next}/task`))
        open.push(
          ...(readFileSync(`/proc/${next}/task/${task}/children`, "utf8").match(/\d+/g) ?? []).map(Number),
        );
    } catch {
      // It ended between two looks.
    }
  }
  return Math.max(now, most);
}

function kilobytes(status: string, name: string): number {
  return 1024 * Number(new RegExp(`^${name}:\\s*(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
}

async function runAtExit(words: readonly string[], options: Options, file: string): Promise<MeasuredRun> {
  const { env = process.env } = options;
  const own = {
    ...env,
    USAGE_FILE: file,
    NODE_OPTIONS: [env["NODE_OPTIONS"] ?? "", `--import=${REPORT}`].join(" ").trim(),
  };
  const ended = await toEnd(options.program ?? process.execPath, words, { ...options, env: own });
  const reports = (existsSync(file) ? readFileSync(file, "utf8") : "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { cpu: number; peak: number });
  return {
    ...ended,
    cpu: reports.reduce((sum, { cpu }) => sum + cpu, 0),
    peak: Math.max(0, ...reports.map(({ peak }) => peak)),
  };
}

function toEnd(
  command: string,
  words: readonly string[],
  { cwd, env = process.env }: Options,
  look?: (pid: number) => void,
): Promise<Pick<MeasuredRun, "wall" | "status" | "output">> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, words, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (data: Buffer) => {
      output = (output + data.toString()).slice(-KEPT_OUTPUT);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const timer = look ? setInterval(() => child.pid !== undefined && look(child.pid), LOOK) : undefined;
    child.on("error", reject);
    child.on("close", (status) => {
      clearInterval(timer);
      resolve({ wall: (performance.now() - start) / 1000, status, output });
    });
  });
}
