/** The site says what it is in its operator's words, and never that it is official where nobody says so. */
import { expect, test } from "vitest";
import { standingOf } from "../../src/site/site-standing.ts";

const nobody = { name: null, contact: null };
const office = { name: "某市口岸办公室", contact: null };

test.each([
  [false, null, nobody, "本站非官方网站", null, false],
  [false, null, office, "本站非官方网站", null, false],
  [false, "某商会整理，非官方网站", office, "某商会整理，非官方网站", "某商会整理，非官方网站", false],
  [true, null, office, "本站由某市口岸办公室主办", "本站由某市口岸办公室主办", true],
  [true, "某市口岸办公室官方网站", office, "某市口岸办公室官方网站", "某市口岸办公室官方网站", true],
])("official %s, said as %s, kept by %o", (official, statement, operator, said, printed, namesOperator) => {
  expect(standingOf({ official, statement, operator })).toEqual({
    official,
    statement: said,
    printed,
    namesOperator,
  });
});
