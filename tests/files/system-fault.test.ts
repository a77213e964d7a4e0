/** What the file system says becomes one sentence, whoever tells it; what is a program's own fault doesn't. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pushAll } from "../../scripts/converter/source/push-all.ts";
import { systemFault } from "../../scripts/files/write-error.ts";
import { temporaryFolder } from "../support/temporary.ts";
import { systemError } from "./steps.ts";

test("a folder that is gone is named, with what to do", async () => {
  const gone = join(await temporaryFolder(), "gone");
  let thrown: unknown;
  try {
    readdirSync(gone);
  } catch (error) {
    thrown = error;
  }
  expect(systemFault(thrown)).toBe(
    `不能读写 ${gone}：没有这个文件或目录，可能刚被移走或删去；请核对该处后重试`,
  );
});

test("what a bundler tells by its number is said likewise", () => {
  const error = new Error("Something went wrong, please report this.\nNo space left on device (os error 28)");
  expect(systemFault(error)).toBe("不能读写：磁盘已满；请腾出空间后重试");
});

test.each([
  ["a fault of a program", new TypeError("x is not a function")],
  ["an error without a call of the system", systemError("ENOSPC")],
  ["a number that nobody knows", new Error("os (os error 9999)")],
  ["what is no error", "ENOENT"],
])("%s stays what it is", (_, error) => {
  expect(systemFault(error)).toBe(null);
});

test("a list takes more than a call takes arguments", () => {
  const list: number[] = [];
  pushAll(list, new Array<number>(500_000).fill(1));
  expect(list).toHaveLength(500_000);
});
