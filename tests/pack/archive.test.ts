import { unzipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { folderName, refusedOnWindows } from "../../scripts/pack/windows-names.ts";
import { zipFiles } from "../../scripts/pack/zip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("an archive", () => {
  const files = new Map([
    ["汇编/说明.txt", bytes("甲")],
    ["汇编/a.txt", bytes("b".repeat(1000))],
  ]);

  test("gives back what was put into it", () => {
    const unpacked = unzipSync(zipFiles(files));
    expect(Object.keys(unpacked)).toEqual(["汇编/a.txt", "汇编/说明.txt"]);
    for (const [path, data] of files) expect(unpacked[path]).toEqual(data);
  });

  test("has the same bytes in whatever order, at whatever time and place", () => {
    const one = zipFiles(files);
    vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
    vi.stubEnv("TZ", "America/Los_Angeles");
    const other = zipFiles(new Map([...files].reverse()));
    vi.useRealTimers();
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test("marks names beyond ASCII as UTF-8, in the list and before each file", () => {
    const zip = Buffer.from(zipFiles(files));
    // Of the headers' fields: the flags, of which the eleventh says UTF-8, and the name's length.
    const headers = [
      { mark: "504b0304", flags: 6, length: 26, name: 30 },
      { mark: "504b0102", flags: 8, length: 28, name: 46 },
    ];
    for (const { mark, flags, length, name } of headers) {
      const at = zip.lastIndexOf(Buffer.from(mark, "hex"));
      expect(zip.subarray(at + name, at + name + zip.readUInt16LE(at + length)).toString("utf8")).toBe(
        "汇编/说明.txt",
      );
      expect(zip.readUInt16LE(at + flags) & 0x800).toBe(0x800);
    }
  });
});

describe("names on Windows", () => {
  test.each(["a/b?.html", "a/con", "NUL.txt", "a/b.", "a /b", "a:b", "a\\b", "com1/a"])(
    "%s is refused",
    (path) => expect(refusedOnWindows(["index.html", path])).toBe(path),
  );

  test("two that differ by their case alone are refused", () => {
    expect(refusedOnWindows(["a/B.txt", "a/b.txt"])).toBe("a/b.txt");
  });

  test("others are not", () => {
    expect(refusedOnWindows(["说明.txt", "console/a.b.js", "measures/a-2024/1.1/index.html"])).toBe(null);
  });

  test.each([
    ["跨境贸易便利化措施汇编", "跨境贸易便利化措施汇编-2026-01-02"],
    ["甲/乙：“丙”?", "甲 乙：“丙”-2026-01-02"],
    ["CON", "site CON-2026-01-02"],
    ["...", "site ...-2026-01-02"],
    ["\u0007", "site-2026-01-02"],
    ["长".repeat(80), `${"长".repeat(40)}-2026-01-02`],
  ])("a folder is named after %j", (title, name) => {
    expect(folderName(title, "2026-01-02")).toBe(name);
    expect(refusedOnWindows([name])).toBe(null);
  });
});
