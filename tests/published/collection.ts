/** A small collection of which something is withdrawn or corrected. */
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { publishIds } from "../../scripts/converter/folder/check-ids.ts";
import { convertFolder, type FolderResult } from "../../scripts/converter/folder/convert-folder.ts";
import { printPublishedIds } from "../../scripts/converter/registries/published-ids-print.ts";
import { correctCommand } from "../../scripts/correct/command.ts";
import { withdrawCommand } from "../../scripts/withdraw/command.ts";
import { VOCABULARY } from "../support/fixture.ts";
import { type Ran, runCommand } from "../support/run-command.ts";

/** The notice that is withdrawn, with a measure whose words stand nowhere else. */
export const PLAN = `青岛市优化口岸服务行动方案
青口岸发〔2030〕8号
一、总则
1.优化锂电池查验。根据企业需求推行预约查验，优化出口锂电池检验监管模式，压缩包装使用鉴定检验用时。
责任单位：青岛海关
2.便利邮轮供船。支持对供应邮轮物资采用“邮轮直供”方式供船，提升靠港补给便利化水平。
责任单位：青岛海关
3.促进班列发展。积极推动混装货物发运，加快发展运贸一体化班列。
责任单位：青岛海关
`;

/** A notice that names it. */
export const OTHER = `大连市口岸措施
一、总则
1.推行预约查验。企业可以预约查验时间，海关按约到场。
2.公开收费目录。口岸收费主体在现场公开收费目录。
3.设立引航专窗。引航机构设立窗口，受理申请。
`;

/** Makes the folder of sources: a plan with its sidecar and original, and a notice that replaced it. */
export function makeSeeds(seeds: string): void {
  put(seeds, "qingdao-2030.txt", PLAN);
  put(seeds, "qingdao-2030.yaml", "region: qingdao\naddedOn: 2030-02-03\n");
  put(seeds, "qingdao-2030.original.html", `<p>${PLAN}</p>`);
  put(seeds, "dalian-2031.txt", OTHER);
  put(seeds, "dalian-2031.yaml", "region: dalian\naddedOn: 2031-01-02\nreplaces: [qingdao-2030]\n");
  mkdirSync(join(seeds, "vocabulary"), { recursive: true });
  for (const name of ["regions.yaml", "departments.yaml"])
    cpSync(join(VOCABULARY, name), join(seeds, "vocabulary", name));
  publish(seeds);
}

/** Enters all ids, as `npm run ids` does. */
export function publish(seeds: string): void {
  const { registries, notices } = convert(seeds);
  const measures = notices.flatMap(({ converted }) => converted?.measures ?? []);
  put(seeds, "vocabulary/ids.yaml", printPublishedIds(publishIds(registries.publishedIds.value, measures)));
}

export function convert(seeds: string): FolderResult {
  return convertFolder({ seeds, vocabulary: join(seeds, "vocabulary"), publish: true });
}

export function put(seeds: string, file: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(seeds, file)), { recursive: true });
  writeFileSync(join(seeds, file), text);
}

/** Every file below a folder with its bytes, as text that compares them. */
export function tree(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path)).toString("latin1")]));
}

export function withdraw(seeds: string, ...args: string[]): Ran {
  return runCommand(() => withdrawCommand([...args, "--seeds", seeds]));
}

export function correct(seeds: string, ...args: string[]): Ran {
  return runCommand(() => correctCommand([...args, "--seeds", seeds]));
}
