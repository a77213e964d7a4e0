/** A copy of sources in which a change is tried. */
import { chmodSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyFolder } from "../../scripts/files/copy-folder.ts";
import { temporaryFolder } from "../support/temporary.ts";

test("holds what is taken, and can be written and removed where its folder can't be", async () => {
  const folder = await temporaryFolder({
    "a.txt": "甲",
    "b/c.txt": "乙",
    "b/d/e.txt": "丙",
    "old/f.txt": "丁",
  });
  const copy = join(await temporaryFolder(), "copy");
  chmodSync(join(folder, "b"), 0o555);
  copyFolder(folder, copy, (path) => !path.startsWith("old"));
  chmodSync(join(folder, "b"), 0o755);
  expect(readdirSync(copy, { recursive: true }).sort()).toEqual([
    ...["a.txt", "b", join("b", "c.txt"), join("b", "d"), join("b", "d", "e.txt")],
  ]);
  expect(readFileSync(join(copy, "b/c.txt"), "utf8")).toBe("乙");
  expect(statSync(join(copy, "b")).mode & 0o200).toBe(0o200);
});
