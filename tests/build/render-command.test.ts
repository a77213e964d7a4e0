import { expect, test, vi } from "vitest";
import { renderCommand } from "../../scripts/build/render-command.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** The heap that rendering may take, in megabytes; `null` where the command sets none. */
function limitOf(words: readonly string[]): number | null {
  const [flag = ""] = words;
  return flag.startsWith("--max-old-space-size=") ? Number(flag.split("=")[1]) : null;
}

const commandFor = (content: string) => renderCommand({ bundle: "bundle", content, out: "dist" });

test("rendering may take more memory where there is more content", async () => {
  const small = limitOf(commandFor(await temporaryFolder({ "a.mdx": "甲" })));
  const large = limitOf(commandFor(await temporaryFolder({ "b/a.mdx": "甲".repeat(10_000_000 / 3) })));
  expect(small).toBeGreaterThan(100);
  expect((large ?? 0) - (small ?? 0)).toBe(49);
});

test("whoever sets a limit has the last word", async () => {
  vi.stubEnv("NODE_OPTIONS", "--max-old-space-size=4096");
  const words = commandFor(await temporaryFolder());
  vi.unstubAllEnvs();
  expect(limitOf(words)).toBeNull();
  expect(words.slice(-2)).toEqual(["--out", "dist"]);
});
