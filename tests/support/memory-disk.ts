/**
 * A folder in memory for what tests write, where the machine has room for it: making a file there costs a tenth of
 * what it costs on a virtual machine's disk, and a run makes some 100,000.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { freemem } from "node:os";
import { join } from "node:path";

/** Where Linux keeps files in memory. */
const PLACE = "/dev/shm";
/** What the place must have left, in bytes: a run of the tests needs a third of it at most. */
const ROOM = 3 * 2 ** 30;
/** What the machine must have left, in bytes: files in memory are no use where memory then lacks. */
const MEMORY = 2 * ROOM;

/** The folder; `undefined` where there is none, it is small (a container's often is), or runs no programs. */
export function memoryDisk(place = PLACE, memory = freemem()): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize >= ROOM && memory >= MEMORY && runsPrograms(place) ? place : undefined;
  } catch {
    return undefined;
  }
}

/** Tests lay programs into folders of theirs and start them. */
function runsPrograms(place: string): boolean {
  const folder = mkdtempSync(join(place, "policy-site-probe-"));
  try {
    const program = join(folder, "program");
    writeFileSync(program, "#!/bin/sh\n", { mode: 0o700 });
    execFileSync(program);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
