/** A site of another place, with registries of its own: nothing of it comes from this one's. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { textOf } from "../../scripts/inspect/html.ts";
import { buildSite } from "../support/build.ts";
import { VOCABULARY } from "../support/fixture.ts";
import { allPages, builtFile, parsePage, warmCache } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";

const NOTICE = `天市2030年促进跨境贸易便利化方案
1.支持锂电池出口。压缩锂电池检验时间。（责任单位：市商务局）
2.优化邮轮服务。推进邮轮通关便利化。（责任单位：市商务局、星区某某中心）
`;

test("every page calls a region by the name that its own registry gives it", async () => {
  const folder = await temporaryFolder({
    "seeds/tianshi-2030.txt": NOTICE,
    "seeds/tianshi-2030.yaml": "region: tianshi\naddedOn: 2030-01-02\n",
    "seeds/vocabulary/regions.yaml":
      "- { id: star, name: 星省 }\n- { id: tianshi, name: 天市, parent: star }\n- { id: moon, name: 月市 }\n",
    "seeds/vocabulary/departments.yaml":
      "- { id: tianshi/commerce, name: 天市商务局, kind: commerce, local: [市商务局] }\n",
    // Without facets the site has no finder.
    "seeds/vocabulary/facets.yaml": await readFile(join(VOCABULARY, "facets.yaml"), "utf8"),
  });
  const out = join(folder, "dist");
  await buildSite({
    out,
    cache: await warmCache(join(folder, "cache")),
    args: ["--seeds", join(folder, "seeds"), "--content", join(folder, "content")],
  });
  const regions = JSON.parse(await readFile(join(folder, "content/derived/regions.json"), "utf8"));
  expect(regions).toEqual([
    { id: "star", name: "星省", parent: null },
    { id: "tianshi", name: "天市", parent: "star" },
  ]);
  const pages = await allPages(out);
  expect(pages).toContain("departments/tianshi/commerce/");
  for (const page of pages) {
    // Ids are printed as ids: tianshi-2030-1, tianshi/commerce.
    expect(textOf(await parsePage(page, out)).match(/tianshi(?![-/])/), page).toBe(null);
  }
  for (const page of ["notices/", "notices/tianshi-2030/", "departments/", "departments/tianshi/commerce/"])
    expect(textOf(await parsePage(page, out)), page).toContain("天市");
  const catalogue = JSON.parse(
    await readFile(join(out, builtFile("searchIndex", out), "catalogue.json"), "utf8"),
  );
  const region = catalogue.facets.find(({ id }: { id: string }) => id === "region");
  expect(region.values).toMatchObject([{ value: "tianshi", label: "天市" }]);
  expect(await readFile(join(out, builtFile("finderData", out)), "utf8")).toContain("天市");
});
