import { utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sweepCompiledCode } from "../../scripts/build/reuse/compiled-code.ts";
import { allFiles } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary.ts";

test("of compiled code as much as the bound is kept, the newest", async () => {
  const folder = await temporaryFolder({ "v24/old": "1234", "v24/new": "1234", "v22/middle": "1234" });
  for (const [name, day] of [
    ["v24/old", 1],
    ["v22/middle", 2],
    ["v24/new", 3],
  ] as const)
    utimesSync(join(folder, name), day * 86400, day * 86400);
  sweepCompiledCode(folder, 12);
  expect([...(await allFiles(folder))].sort()).toEqual(["v22/middle", "v24/new", "v24/old"]);
  sweepCompiledCode(folder, 11);
  expect([...(await allFiles(folder))].sort()).toEqual(["v22/middle", "v24/new"]);
  sweepCompiledCode(join(folder, "none"));
});
