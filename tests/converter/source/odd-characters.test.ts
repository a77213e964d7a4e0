/** Characters that aren't what they look like stay in the text, and the editor is told where each kind stands. */
import { expect, test } from "vitest";
import { findOddCharacters } from "../../../scripts/converter/source/odd-characters.ts";
import { normalise } from "../../../src/search/normalise.ts";
import { convert } from "../support.ts";

const notice = (words: string) =>
  ["2031年青岛市口岸提效行动方案", "一、优化流程", `1.${words}`, "2.压缩时间。"].join("\n");

const told = (source: string) =>
  convert(notice(source), "qingdao-2031")
    .derived.findings.filter(({ code }) => code.startsWith("CHARACTER_"))
    .map(({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code} ${message}`);

test.each([
  [
    "radicals of the supplement",
    "支持⻘岛发展。",
    [
      "3:5 warning CHARACTER_RADICAL 部首字符代替了通用的字：“⻘”（U+2ED8，应为“青”）；正文照录，检索按通用的字；请对照原件改正",
    ],
  ],
  [
    "Kangxi radicals",
    "⼝岸⾼效。",
    [
      "3:3 warning CHARACTER_RADICAL 部首字符代替了通用的字：“⼝”（U+2F1D，应为“口”）；正文照录，检索按通用的字；请对照原件改正",
      "3:5 warning CHARACTER_RADICAL 部首字符代替了通用的字：“⾼”（U+2FBC，应为“高”）；正文照录，检索按通用的字；请对照原件改正",
    ],
  ],
  [
    "compatibility ideographs, those of two units included",
    "公布\uf901新，\u{2f804}好。",
    [
      "3:5 info CHARACTER_COMPATIBILITY 兼容字符代替了通用的字：“\uf901”（U+F901，应为“更”）；正文照录，检索按通用的字",
      "3:8 info CHARACTER_COMPATIBILITY 兼容字符代替了通用的字：“\u{2f804}”（U+2F804，应为“你”）；正文照录，检索按通用的字",
    ],
  ],
  [
    "private use, of both planes",
    "保护\ue815和\u{f0001}。",
    [
      "3:5 warning CHARACTER_PRIVATE 私用区字符（只有造字的机器能显示）：U+E815；请对照原件改为通用的字",
      "3:7 warning CHARACTER_PRIVATE 私用区字符（只有造字的机器能显示）：U+F0001；请对照原件改为通用的字",
    ],
  ],
  [
    "no width, soft hyphens and a byte order mark inside",
    "零宽\u200b空格，软\u00ad连字符，标\ufeff记。",
    ["3:5 ", "3:10 ", "3:16 "].map(
      (place) =>
        `${place}info CHARACTER_INVISIBLE 看不见的字符（零宽空格、软连字符等）：${place === "3:5 " ? "U+200B" : place === "3:10 " ? "U+00AD" : "U+FEFF"}；正文照录，检索时略去`,
    ),
  ],
  [
    "direction",
    "甲\u202e乙。",
    ["3:4 warning CHARACTER_DIRECTION 控制书写方向的字符，显示的次序可能与文字不同：U+202E；请核对后删去"],
  ],
  [
    "controls",
    "甲\u001b[31m乙\u0007。",
    [
      "3:4 warning CHARACTER_CONTROL 控制字符：U+001B；请核对后删去",
      "3:10 warning CHARACTER_CONTROL 控制字符：U+0007；请核对后删去",
    ],
  ],
  ["damage", "甲\ufffd乙。", ["3:4 warning CHARACTER_LOST 损坏的字符：U+FFFD；请对照原件补正"]],
])("%s", (_, words, findings) => {
  expect(told(words)).toEqual(findings);
  const { measures } = convert(notice(words));
  expect(measures.flatMap(({ clauses }) => clauses.map(({ text }) => text)).join("\n")).toContain(words);
});

test("ordinary characters are none, rare ones, variants and those of the compatibility block that are none included", () => {
  expect(told("保护𠮟𩸽𠀋、\ufa0e\ufa29、龙\ufe00、①②、10⁴吨、500m²、“保税”—…。")).toEqual([]);
  expect(findOddCharacters("\ufeff甲")).toEqual([]);
});

test("more than twelve of a kind are told at once, with the first places", () => {
  const [finding, ...others] = told("⻘".repeat(30));
  expect(others).toEqual([]);
  expect(finding).toMatch(
    /^3:3 warning CHARACTER_RADICAL 部首字符代替了通用的字 30 处：3:3 “⻘”（U\+2ED8，应为“青”）、3:4 .* 等；/,
  );
});

test.each([
  ["青岛口岸高质量", "⻘岛⼝岸⾼质量"],
  ["更新", "\uf901新"],
  ["零宽空格", "零宽\u200b空\u00ad格\ufeff"],
  ["户", "⼾"],
  ["长江", "⻓江"],
  ["你好", "\u202a\u{2f804}\u202c好"],
])("a search for %s finds its other form, and the other way round", (ordinary, printed) => {
  const { text, starts, ends } = normalise(printed);
  expect(text).toBe(normalise(ordinary).text);
  const visible = printed.replaceAll(/[\u200b\u00ad\ufeff\u202a\u202c]/gu, "");
  expect(Array.from(text, (_, unit) => printed.slice(starts[unit], ends[unit])).join("")).toBe(visible);
});

test("an exponent is no digit of the number before it", () => {
  expect(normalise("10⁴吨").text).toBe(normalise("10^4吨").text);
  for (const [raised, plain] of [
    ["10⁴吨", "104吨"],
    ["10₂", "102"],
    ["2①4小时", "214小时"],
    ["10⁴5", "1045"],
  ] as const)
    expect(normalise(raised).text).not.toContain(plain);
  expect(normalise("500m²、CO₂").text).toBe(normalise("500m2、CO2").text);
});
