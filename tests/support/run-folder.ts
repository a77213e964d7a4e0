/**
 * Gives a whole run of the tests one temporary folder, in which all others lie, those of the programs that the tests
 * start as well: whatever a test leaves that fails or is killed goes with it, at the end or with the next run. It lies in
 * memory where there is room, unless `TMPDIR` says where it is to lie.
 */
import { tmpdir } from "node:os";
import { basename } from "node:path";
import { workFolder } from "../../scripts/files/work-folder.ts";
import { memoryDisk } from "./memory-disk.ts";

/** Short, so that a browser's sockets find room behind it. */
const PURPOSE = "policy-site";

export default function setup(): (() => void) | undefined {
  // Another project of the same run has made it.
  if (basename(tmpdir()).startsWith(`${PURPOSE}-${process.pid}-`)) return;
  const before = process.env["TMPDIR"];
  const folder = workFolder(PURPOSE, (before === undefined ? memoryDisk() : undefined) ?? tmpdir());
  process.env["TMPDIR"] = folder.path;
  return () => {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    folder.remove();
  };
}
