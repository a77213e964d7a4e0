import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeNotice, prepareSite, siteAgain } from "../../scripts/bench/build/again.ts";
import { ROOT } from "../support/fixture.ts";
import { temporaryFolder } from "../support/temporary.ts";

test("of a site that is measured again one notice has another text", async () => {
  const site = siteAgain(await temporaryFolder(), "build.ts");
  const seeds = join(ROOT, "tests/fixtures/site/seeds");
  prepareSite(site, { seeds, settings: join(ROOT, "site.yaml") });
  changeNotice(site);
  const texts = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
  const read = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");
  const changed = texts.filter((name) => read(seeds, name) !== read(join(site.folder, "seeds"), name));
  expect(changed).toHaveLength(1);
  expect(site.words).toContain(site.out);
});
