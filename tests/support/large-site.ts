/** A large collection for tests: the fixture's notices many times over, each time in other regions. */
import { loadContent } from "../../src/content/load.ts";
import { assembleSite, type Site } from "../../src/site/assemble.ts";
import { contentFolder } from "./fixture.ts";

/** The regions whose names get an ending in each copy. */
const REGION = /\b(qingdao|tianjin|dalian|national)(?=[-/"#])/g;

/** The fixture site with its notices `copies` times; ids of the further copies have an ending of letters. */
export function largeSite(copies: number): Site {
  const content = loadContent(contentFolder());
  const { notices, measures, departments, regions, families } = content;
  const one = JSON.stringify({ notices, measures, departments, regions, families });
  const all = Array.from({ length: copies }, (_, index) => {
    const ending =
      index === 0 ? "" : `x${String.fromCodePoint(97 + Math.floor(index / 26), 97 + (index % 26))}`;
    return JSON.parse(one.replace(REGION, `$1${ending}`)) as Pick<
      typeof content,
      "notices" | "measures" | "departments" | "regions" | "families"
    >;
  });
  return assembleSite({
    ...content,
    notices: all.flatMap((copy) => copy.notices),
    measures: all.flatMap((copy) => copy.measures),
    departments: all.flatMap((copy) => copy.departments),
    regions: all.flatMap((copy) => copy.regions),
    families: { ...families, families: all.flatMap((copy) => copy.families.families) },
  });
}
