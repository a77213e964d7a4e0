/** Quotation marks within quotation marks, everywhere as in citations. */
import { describe, expect, test } from "vitest";
import { quoted, quotedInside } from "../../src/wording/quotation.ts";
import { sources } from "./syntax.ts";

describe("a text that is quoted", () => {
  test.each([
    ["实行即报即批", "“实行即报即批”"],
    ["实行“即报即批”", "“实行‘即报即批’”"],
    ["“单一窗口”和“两步申报”", "“‘单一窗口’和‘两步申报’”"],
    ["", "“”"],
  ])("stands as %s → %s", (text, printed) => {
    expect(quoted(text)).toBe(printed);
  });

  test("has single marks of its own also where the page's style draws the outer ones", () => {
    expect(quotedInside("实行“即报即批”")).toBe("实行‘即报即批’");
  });
});

/** Messages of mistakes in settings and registries name words as an editor typed them. */
const FOR_EDITORS = /^src\/(?:settings|model|inputs)\//;

test("no page puts marks around a value by itself", () => {
  const found = sources("src")
    .filter(({ path }) => !FOR_EDITORS.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/“\$\{[^`]{0,80}?\}”|<q\b[^>]*>\{(?!quotedInside\()/g)].map(
        ([words]) => `${path} ${words}`,
      ),
    );
  expect(found).toEqual(["src/wording/quotation.ts “${quotedInside(text)}”"]);
});
