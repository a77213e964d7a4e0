/** Whether conversion is linear in the text, on ordinary and on adversarial input, and what the cache saves. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FacetProposer } from "../converter/facets/propose.ts";
import { convertFolder } from "../converter/folder/convert-folder.ts";
import { convertNotice } from "../converter/notice/convert-notice.ts";
import { Editorial } from "../converter/registries/sidecar.ts";
import { readVocabulary } from "../converter/registries/vocabulary.ts";
import { DepartmentRegistry } from "../converter/units/department-registry.ts";
import { medianTime } from "./timing.ts";

const SEEDS = ["qingdao-2025", "qingdao-2022", "dalian-2024", "tianjin-2025-draft"];
const vocabulary = readVocabulary("seeds/vocabulary");
const registry = new DepartmentRegistry(vocabulary);
const proposer = new FacetProposer(vocabulary);

/** Texts that made careless code quadratic: one each for joins, brackets, labels and numbers. */
const ADVERSARIAL: Record<string, (size: number) => string> = {
  "one endless paragraph of broken lines": (size) =>
    `某市方案\n1.甲。${"推进通关\n".repeat(size)}。\n2.乙。乙。`,
  "brackets that never close": (size) => `某市方案\n1.甲。${"（推进".repeat(size)}。\n2.乙。乙。`,
  "labels without end": (size) => `某市方案\n1.甲。甲。\n${"责任单位：市商务局、".repeat(size)}\n2.乙。乙。`,
  "numbers that number nothing": (size) => `某市方案\n${"1.甲。甲文。\n".repeat(size)}`,
  "short lines before the first number": (size) => `${"某市\n".repeat(size)}1.甲。甲。\n2.乙。乙。`,
  "values in every word of an endless sentence": (size) =>
    `某市方案\n1.甲。${"支持开展试点，".repeat(size)}。\n2.乙。乙。`,
  "blanks and signs": (size) => `某市方案\n1.甲。甲${" ，".repeat(size)}。\n2.乙。乙。`,
};

function convertText(text: string): void {
  const bytes = new TextEncoder().encode(text);
  convertNotice(
    { id: "qingdao-2030", file: "bench.txt", bytes, editorial: Editorial.parse({}) },
    vocabulary,
    registry,
    proposer,
  );
}

export async function run(): Promise<void> {
  console.log("input\tsize\ttime of 8 × the size, in times of the size (8 is linear)");
  for (const [name, make] of Object.entries(ADVERSARIAL)) {
    const [small, large] = [make(2000), make(16000)];
    const [once, eightfold] = [
      await medianTime(() => convertText(small)),
      await medianTime(() => convertText(large)),
    ];
    console.log(`${name}\t${small.length} characters\t${(eightfold / once).toFixed(1)}`);
  }
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    await folders(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function folders(folder: string): Promise<void> {
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
