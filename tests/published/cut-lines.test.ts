import fc from "fast-check";
import { expect, test } from "vitest";
import { cutLines, isCutOf } from "../../scripts/withdraw/cut-lines.ts";
import { gb18030, utf16 } from "../support/encode.ts";

const encodings: [name: string, encode: (text: string) => Uint8Array][] = [
  ["UTF-8", (text) => Buffer.from(text)],
  ["UTF-16LE", (text) => utf16(text, { mark: false })],
  ["UTF-16BE", (text) => utf16(text, { big: true, mark: false })],
];

/** Lines with the ends that sources have; no line is empty, so that a lone `\r` never meets a `\n`. */
const line = fc.tuple(
  fc.stringMatching(/^[\u4e00-\u9fa5\u0a0a\u0d0d\u0a0dab ]{1,6}$/u),
  fc.constantFrom("\n", "\r\n", "\r"),
);

test.each(encodings)("some lines go with their ends, and nothing else: %s", (encoding, encode) => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(7), fc.nat(7), (lines, one, other) => {
      const [first, last] = [Math.min(one, other) + 1, Math.max(one, other) + 1];
      const text = (from: typeof lines) => from.map((parts) => parts.join("")).join("");
      const rest = text(lines.filter((_, index) => index + 1 < first || index + 1 > last));
      const cut = cutLines(encode(text(lines)), encoding, [first, last]);
      expect(Buffer.from(cut).equals(Buffer.from(encode(rest)))).toBe(true);
      if (first <= lines.length) expect(isCutOf(cut, encode(text(lines)))).toBe(true);
    }),
  );
});

test("in GB18030 no character is cut", () => {
  const cut = cutLines(gb18030("一、总则\n二、措施\n三、附则"), "GB18030", [2, 2]);
  expect(new TextDecoder("gb18030").decode(cut)).toBe("一、总则\n三、附则");
});

test("a text with other words is no cut of another", () => {
  const bytes = (text: string) => Buffer.from(text);
  expect(isCutOf(bytes("甲\n丙\n"), bytes("甲\n乙\n丙\n"))).toBe(true);
  expect(isCutOf(bytes("甲\n丁\n"), bytes("甲\n乙\n丙\n"))).toBe(false);
  expect(isCutOf(bytes("甲\n"), bytes("甲\n"))).toBe(false);
});
