import { expect, test } from "vitest";
import { chosenChromium, type Machine } from "../../scripts/inspect/chosen-chromium.ts";

const SYSTEM = "/usr/bin/chromium";
const MAC = "/Applications/Chromium.app/Contents/MacOS/Chromium";
const linux: Machine = { platform: "linux", arch: "x64", exists: (path) => path === SYSTEM };
const mac: Machine = { platform: "darwin", arch: "arm64", exists: (path) => path === MAC };
const bare = (machine: Machine): Machine => ({ ...machine, exists: () => false });

test("the bundled Chromium is started, also where the system has one", () => {
  expect(chosenChromium({}, linux)).toBeUndefined();
  expect(chosenChromium({ CHROMIUM: "bundled" }, linux)).toBeUndefined();
  expect(chosenChromium({ CHROMIUM: "" }, bare(linux))).toBeUndefined();
});

test("the system's is started by wish, and where none is bundled", () => {
  expect(chosenChromium({ CHROMIUM: "system" }, linux)).toBe(SYSTEM);
  expect(chosenChromium({}, mac)).toBe(MAC);
});

test("the one that is named is started before any other", () => {
  expect(chosenChromium({ CHROMIUM_PATH: "/opt/chrome", CHROMIUM: "system" }, linux)).toBe("/opt/chrome");
});

test.each([
  [{ CHROMIUM: "system" }, bare(linux), /^CHROMIUM=system finds no Chromium .* take the bundled one\.$/],
  [{ CHROMIUM: "bundled" }, mac, /^No Chromium is bundled for darwin arm64: leave CHROMIUM=bundled out/],
  [{}, bare(mac), /^No Chromium is bundled for darwin arm64, .* name it in CHROMIUM_PATH\.$/],
  [{ CHROMIUM: "chrome" }, linux, /^CHROMIUM is "bundled" or "system", and can't be "chrome"\.$/],
])("%o on %o ends in a sentence that says what to do", (env, machine, sentence) => {
  expect(() => chosenChromium(env, machine)).toThrow(sentence);
});
