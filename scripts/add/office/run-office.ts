/**
 * Runs LibreOffice on one file, within limits: with a profile of its own that goes afterwards, without macros, links
 * and a window, in a group of processes that ends whole.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { workFolder } from "../../files/work-folder.ts";
import { AddError } from "../extractor.ts";
import { type Content, sniff } from "../sniff.ts";
import { type OfficeKind, saveAs } from "./office-kinds.ts";
import { SAFE_SETTINGS } from "./safe-settings.ts";

export interface OfficeLimits {
  /** Milliseconds for one file; its first start with a new profile takes some seconds by itself. */
  time: number;
  /** Megabytes that it may write into one file. */
  output: number;
  /** Megabytes of addresses that it may use, where the system limits them. */
  memory: number;
}

export const OFFICE_LIMITS: OfficeLimits = { time: 120_000, output: 256, memory: 6144 };

/** The names of LibreOffice's own writers. */
const WRITERS: Readonly<Record<OfficeKind["to"], string>> = {
  docx: "docx:MS Word 2007 XML",
  xlsx: "xlsx:Calc MS Excel 2007 XML",
};

/**
 * Converts a file.
 * @param program LibreOffice's own
 * @throws AddError where it can't, or not within the limits
 */
export async function runOffice(
  program: string,
  bytes: Uint8Array,
  file: string,
  kind: OfficeKind,
  limits: OfficeLimits = OFFICE_LIMITS,
): Promise<Uint8Array> {
  const folder = workFolder("policy-site-office", tmpdir());
  try {
    const profile = join(folder.path, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), SAFE_SETTINGS);
    const input = join(folder.path, `in.${kind.extensions[0]}`);
    writeFileSync(input, bytes);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      ...["--headless", "--invisible", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"],
      ...["--convert-to", WRITERS[kind.to], "--outdir", join(folder.path, "out"), input],
    ];
    const problem = await run(program, args, folder.path, limits);
    if (problem !== null) throw refused(file, problem, kind);
    const output = join(folder.path, "out", `in.${kind.to}`);
    const size = statSync(output, { throwIfNoEntry: false })?.size ?? 0;
    if (size === 0) throw refused(file, UNREAD, kind);
    if (size >= limits.output * MEGABYTE)
      throw refused(file, `经 LibreOffice 转换后超过 ${limits.output} MB`, kind);
    const converted = new Uint8Array(readFileSync(output));
    if (sniff(converted) !== CONTENTS[kind.to]) throw refused(file, UNREAD, kind);
    return converted;
  } finally {
    folder.remove();
  }
}

const MEGABYTE = 1_048_576;
const UNREAD = "LibreOffice 读不出来（可能加了密码、已损坏，或不是它认得的格式）";
const CONTENTS = { docx: "docx", xlsx: "spreadsheet" } as const satisfies Record<OfficeKind["to"], Content>;

function refused(file: string, problem: string, { to }: OfficeKind): AddError {
  return new AddError(file, problem, `请核对文件是否正常，或${saveAs(to)}`);
}

/** Waits for the program's end; gives what kept it from it. */
async function run(
  program: string,
  args: readonly string[],
  folder: string,
  limits: OfficeLimits,
): Promise<string | null> {
  const child = start(program, args, folder, limits);
  const stop = () => stopGroup(child);
  // A group of its own isn't reached by the editor's Ctrl+C.
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  // Ending so, and not by the signal itself, lets the folder go as well.
  const pass = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  process.once("exit", stop);
  for (const signal of signals) process.once(signal, pass);
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<string | null>((resolve) => {
      timer = setTimeout(() => resolve(`LibreOffice ${limits.time / 1000} 秒内没有转换完`), limits.time);
      child.once("error", ({ message }) => resolve(`LibreOffice 不能运行（${message}）`));
      child.once("exit", (code) => resolve(code === 126 || code === 127 ? "LibreOffice 不能运行" : null));
    });
  } finally {
    clearTimeout(timer);
    process.off("exit", stop);
    for (const signal of signals) process.off(signal, pass);
    stop();
  }
}

/** Limits that the system keeps: in blocks of 512 bytes, and in kilobytes. */
const BOUNDED = 'ulimit -f "$1" 2>/dev/null; ulimit -v "$2" 2>/dev/null; shift 2; exec "$@"';

function start(program: string, args: readonly string[], folder: string, limits: OfficeLimits): ChildProcess {
  // What it keeps beside its profile, such as caches of fonts, stays in the folder, too.
  const own = { HOME: folder, TMPDIR: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder };
  const options = { cwd: folder, stdio: "ignore" } as const;
  if (process.platform === "win32")
    return spawn(program, args, { ...options, windowsHide: true, env: { ...process.env, TMP: folder } });
  const bounds = [limits.output * 2048, limits.memory * 1024].map(String);
  return spawn("/bin/sh", ["-c", BOUNDED, "sh", ...bounds, program, ...args], {
    ...options,
    detached: true,
    env: { ...process.env, ...own },
  });
}

/** Ends a program with all that it started; what has ended already is left. */
function stopGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // No process of the group is left.
  }
}
