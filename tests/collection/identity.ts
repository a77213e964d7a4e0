/** Which collection the tests of this folder are about. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The notices as received, by SHA-256. */
const NOTICES: Readonly<Record<string, string>> = {
  "dalian-2024.txt": "28d60369b7f89de284d6df78512223831f356e865af76a78cea2a89f1078803a",
  "national-2024.txt": "b6e813bb0b977bff66d8296f00009ccf69ff73625c3b9fba741e81e5b582bbc7",
  "qingdao-2022.txt": "8bd86d772d4cc97b3cf5ee6a560fcbe7fa6b647903877cfe5f7797b34a619d53",
  "qingdao-2025.txt": "021892eb00243269738435febc5506af4a44e5716e3a8e9dfc1841c274c0b84b",
  "tianjin-2025-draft.txt": "697e55225dda472661d407e41af11b6c85294dcba8156da05672a3438c752fc4",
};

/** Whether a folder of sources holds just these notices. */
export function isThisCollection(seeds: string): boolean {
  const files = readdirSync(seeds).filter((file) => file.endsWith(".txt"));
  return (
    files.length === Object.keys(NOTICES).length &&
    files.every(
      (file) =>
        NOTICES[file] ===
        createHash("sha256")
          .update(readFileSync(join(seeds, file)))
          .digest("hex"),
    )
  );
}
