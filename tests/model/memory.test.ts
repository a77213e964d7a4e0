import { expect, test } from "vitest";
import { Memory, memoryKey } from "../../src/model/memory.ts";

/** What a memory makes and what it has, asked for some keys; the memory as the next build gets it. */
function ask(code: string, data: Uint8Array | null, keys: readonly string[]) {
  const memory = new Memory(code, data);
  const made: string[] = [];
  const values = keys.map((key) =>
    memory.remember(key, () => {
      made.push(key);
      return { 值: `${key}\t\n` };
    }),
  );
  return { made, values, printed: memory.printed() };
}

test("what was made is had again by its key, to the character", () => {
  const first = ask("code", null, ["a", "b"]);
  expect(first.made).toEqual(["a", "b"]);
  const second = ask("code", first.printed, ["b", "a"]);
  expect(second.made).toEqual([]);
  expect(second.values).toEqual([{ 值: "b\t\n" }, { 值: "a\t\n" }]);
  expect(second.printed, "nothing new is to be kept").toBeNull();
});

test("what a build didn't ask for is forgotten", () => {
  const first = ask("code", null, ["a", "b"]);
  const second = ask("code", first.printed, ["b", "c"]);
  expect(second.made).toEqual(["c"]);
  expect(ask("code", second.printed, ["a", "b", "c"]).made).toEqual(["a"]);
});

test("what other code made, or what was damaged anywhere, isn't used", () => {
  const { printed } = ask("code", null, ["a", "b"]);
  if (printed === null) throw new Error("nothing was printed");
  expect(ask("other", printed, ["a"]).made).toEqual(["a"]);
  for (let at = 0; at < printed.length; at += 1) {
    const damaged = Uint8Array.from(printed);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(ask("code", damaged, ["a", "b"]).made, `byte ${at}`).toEqual(["a", "b"]);
  }
  for (const length of [0, 10, printed.length - 1])
    expect(ask("code", printed.subarray(0, length), ["a"]).made).toEqual(["a"]);
});

test("what was made of more than its key says is kept for nobody", () => {
  const memory = new Memory("code", null);
  const make = () =>
    memory.remember(
      "a",
      () => 1,
      () => false,
    );
  expect([make(), make()]).toEqual([1, 1]);
  expect(memory.printed()).toBeNull();
});

test("keys are of the parts and of where one ends", () => {
  expect(memoryKey("a", "bc")).not.toBe(memoryKey("ab", "c"));
  expect(memoryKey("a")).toBe(memoryKey(Buffer.from("a")));
});
