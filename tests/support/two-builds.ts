/** Two builds of the fixture's site: the second has one notice more. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "./build.ts";
import { builtOnce } from "./built-once.ts";
import { ROOT } from "./fixture.ts";
import { warmCache } from "./site.ts";
import { writeFiles } from "./temporary.ts";

/** What only the later build has: a notice, its pages and its words. */
export const NEW = { measure: "qingdao-2027-1", path: "measures/qingdao-2027/1/", words: "龙舟赛事物资" };
const NOTICE = `青岛市2027年促进跨境贸易便利化方案
1.保障龙舟赛事物资通关。对龙舟赛事物资实施预约通关。
2.优化邮轮服务。推进邮轮通关便利化。
`;

/** The later one's folder, to be asked for in `beforeAll`; no test may change it. */
export async function newerBuild(): Promise<string> {
  const folder = await builtOnce("newer-site", async (folder) => {
    cpSync(join(ROOT, "tests/fixtures/site/seeds"), join(folder, "seeds"), { recursive: true });
    await writeFiles(folder, {
      "seeds/qingdao-2027.txt": NOTICE,
      "seeds/qingdao-2027.yaml": "region: qingdao\naddedOn: 2027-01-02\n",
    });
    await buildSite({
      out: join(folder, "dist"),
      cache: await warmCache(join(folder, "cache")),
      args: ["--seeds", join(folder, "seeds"), "--content", join(folder, "content")],
    });
  });
  return join(folder, "dist");
}
