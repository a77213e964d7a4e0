/** Whether conversion is linear in the number of notices, and what the cache saves; within a notice: `growth`. */
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { convertFolder } from "../converter/folder/convert-folder.ts";
import { workFolder } from "../files/work-folder.ts";
import { medianTime } from "./timing.ts";

const SEEDS = ["qingdao-2025", "qingdao-2022", "dalian-2024", "tianjin-2025-draft"];

export async function run(): Promise<void> {
  const folder = workFolder("bench").path;
  const make = (name: string, copies: number) => {
    const seeds = join(folder, name);
    mkdirSync(seeds);
    for (let copy = 0; copy < copies; copy += 1) {
      for (const [index, seed] of SEEDS.entries())
        cpSync(`seeds/${seed}.txt`, join(seeds, `qingdao-${2100 + copy}-${"abcd"[index]}.txt`));
    }
    return seeds;
  };
  const convert = (seeds: string, cache: string | null) =>
    convertFolder({ seeds, vocabulary: "seeds/vocabulary", publish: true, cache });
  const [small, large] = [make("small", 10), make("large", 87)];
  const measures = convert(large, null).notices.reduce(
    (sum, { converted }) => sum + (converted?.measures.length ?? 0),
    0,
  );
  const once = await medianTime(() => convert(small, null), 3);
  const all = await medianTime(() => convert(large, null), 3);
  const cached = await medianTime(() => convert(large, join(folder, "cache")), 3);
  console.log(`\n${measures} measures in ${87 * SEEDS.length} notices: ${(all / 1000).toFixed(1)} s`);
  console.log(`8.7 × the notices take ${(all / once).toFixed(1)} × the time (8.7 is linear)`);
  console.log(`unchanged notices: ${(cached / all).toFixed(2)} of the time of a clean run`);
}
