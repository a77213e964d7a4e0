/** The edition for disks in Firefox, where every file on a disk is a place of its own. */
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { buildSite } from "../support/build.ts";
import { type Unpacked, unpackEdition } from "../support/edition.ts";
import { expectedOf } from "../support/edition-expected.ts";
import { tour } from "../support/edition-tour.ts";
import { keptFolder } from "../support/temporary.ts";
import { startFirefox } from "./firefox.ts";

let edition: Unpacked;
let content: string;
beforeAll(async () => {
  const folder = await keptFolder();
  const cache = join(folder, "cache");
  content = `${cache}-content`;
  await buildSite({ out: join(folder, "dist"), cache });
  edition = await unpackEdition(join(folder, "dist"), folder);
});

test("is opened, searched, filtered, read and asked by the finder, without a network", async () => {
  const firefox = await startFirefox();
  onTestFinished(() => firefox.close());
  await tour(firefox, edition.folder, expectedOf(content));
  console.log(`Firefox ${firefox.version}`);
  expect(firefox.faults).toEqual([]);
});
