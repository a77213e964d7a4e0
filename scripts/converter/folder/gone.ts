/**
 * What was there at the last conversion and is gone. A missing registry reads like
 * one that was never begun, and would take pages, addresses and reviews with it, so
 * that it counts as a mistake until an editor says that it is meant.
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { LastRegistries } from "../../../src/content/derived.ts";
import type { Finding } from "../../../src/model/schema.ts";
import { readEditorsFile, readYaml, YamlError } from "../../../src/model/yaml.ts";
import { changeWithin } from "../../files/file-set.ts";
import { writeFileWhole } from "../../files/write-file.ts";

/** Where a conversion keeps the names of the registries and sidecars that it read, below the content's folder. */
export const LAST_REGISTRIES = "derived/registries.json";

/** What goes with a file, by its name. */
const LOSSES: readonly [file: RegExp, loss: string][] = [
  [
    /^vocabulary\/departments\.yaml$/,
    "登记的单位只剩通用名录里有的，其他单位页的地址和单位的别名、沿革随之改变或消失",
  ],
  [/^vocabulary\/regions\.yaml$/, "地区只剩通用名录里有的，其他文件的地区和单位的归属随之消失"],
  [/^vocabulary\/facets\.yaml$/, "所有维度与取值都会消失，主题页、筛选和适用查询随之消失"],
  [/^vocabulary\/terms\.yaml$/, "术语表和检索用的近义词都会消失"],
  [/^vocabulary\/contacts\.yaml$/, "措施页和单位页的“下一步”会消失"],
  [/^vocabulary\/traditional\.txt$/, "用繁体字检索会找不到"],
  [/^vocabulary\/kinds\.yaml$/, "单位和术语的类别都会显示为“其他”"],
  [/^vocabulary\/links\.yaml$/, "审定过的对应措施都会退回待审定"],
  [/^vocabulary\/ids\.yaml$/, "已发布的编号不再受核对，移走和撤下的地址不再有页面"],
  [/^vocabulary\/reviews\//, "这份文件各条措施维度取值的核对都会退回“机器提出，未核对”"],
  [/^vocabulary\/asked\//, "用日常说法检索会找不到这份文件的措施"],
  [/^[^/]+\.yaml$/, "这份文件的地区、来源网址、收录日期、核对人等编者写明的内容都会消失"],
];

/**
 * An error for every registry and sidecar that the conversion which wrote `content` read, that is gone or empty now,
 * and that nobody confirmed. What went together with its notice is left to the check of published ids. Where none of its
 * notices is left, the sources are another collection, whose editors keep what they like.
 *
 * @param content the content's folder; where it holds no conversion, nothing counts as gone
 * @param kept the files that there are
 * @param notices the ids of the sources that there are
 * @param confirmed the files of which an editor said that they are meant to be gone
 */
export function goneRegistries(
  content: string,
  kept: readonly string[],
  notices: readonly string[],
  confirmed: readonly string[],
): Finding[] {
  let last: readonly string[];
  try {
    last = lastRegistries(content);
  } catch (error) {
    if (error instanceof YamlError) return [error.finding];
    throw error;
  }
  const present = new Set([...kept, ...confirmed]);
  const sources = new Set(notices);
  if (!convertedNotices(content).some((id) => sources.has(id))) return [];
  return last
    .filter((file) => !present.has(file))
    .filter((file) => noticeOf(file) === null || sources.has(noticeOf(file) ?? ""))
    .map((file) => gone(file));
}

/** The notices that a folder of content holds. */
function convertedNotices(content: string): string[] {
  const folder = join(content, "notices");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => basename(name, ".mdx"));
}

/** The registries and sidecars that the conversion which wrote a folder of content read. @throws YamlError */
export function lastRegistries(content: string): string[] {
  const path = join(content, LAST_REGISTRIES);
  if (!existsSync(dirname(path))) return [];
  const text = readEditorsFile(path, path);
  if (text === null) return [];
  const advice = "请用 git 恢复这个文件";
  return readYaml(path, text, LastRegistries, { advice }).value;
}

/**
 * Enters a registry that was begun since the last conversion, as the next one would, so that content and sources agree
 * again. Where no conversion was written, there is nothing to enter.
 * @throws YamlError where the names can't be read; WriteError where they can't be written
 */
export function enterRegistry(content: string, file: string): void {
  const path = join(content, LAST_REGISTRIES);
  if (!existsSync(path) || lastRegistries(content).includes(file)) return;
  changeWithin(content, () => {
    const last = lastRegistries(content);
    if (!last.includes(file)) writeFileWhole(path, `${JSON.stringify([...last, file].sort(), null, 2)}\n`);
  });
}

function gone(file: string): Finding {
  const [, loss = ""] = LOSSES.find(([form]) => form.test(file)) ?? [];
  const message =
    `上次转换时有这个文件，现在没有了（或是空的）：${loss}；` +
    `请恢复它，确实不要了就运行 npm run convert -- --gone ${file}`;
  return { file, line: 1, column: 1, severity: "error", code: "REGISTRY_GONE", message, measure: null };
}

/** The notice that a sidecar, a review or phrasings belong to, or `null` for a registry of all notices. */
function noticeOf(file: string): string | null {
  return /^(?:vocabulary\/(?:asked|reviews)\/)?([^/]+)\.yaml$/.exec(file)?.[1] ?? null;
}
