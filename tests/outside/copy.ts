import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** This project's folder. */
export const ROOT = join(import.meta.dirname, "../..");

/** A fresh checkout as it would be of what stands here now, without node_modules; gives its folder. */
export function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "policy-site-copy-"));
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  for (const file of files.split("\0").filter((one) => one !== "" && existsSync(join(ROOT, one)))) {
    mkdirSync(join(copy, dirname(file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file));
  }
  return copy;
}
