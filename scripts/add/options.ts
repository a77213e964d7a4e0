/** The command line of `npm run add`. */
import { parseNoticeId } from "../../src/model/address.ts";
import {
  contentOf,
  existingFolder,
  parseOptions,
  siteSeeds,
  UsageError,
  usageOf,
  type VocabularyChoice,
  vocabularyOf,
} from "../command-line.ts";
import { readableEndings } from "./endings.ts";
import { webAddress } from "./html/page-address.ts";

export const USAGE = `${usageOf("add", "文件或网址… [--write [--check] [--open]] [--force] [--text] [--id 编号] [--url 网址] [--seeds 目录]")}
  文件：${readableEndings()}；网址（http、https）的网页或文件取下来添加，原样存为原件；
  不加 --write 时只显示结果，什么都不写入；--text 显示提取出的全文；--force 允许替换同一编号的文件；
  --check 写入后转换，并检查整个网站；--open 在浏览器里打开它的页面（边编辑边看）；
  --id、--url 只能用于一个文件`;

export interface Options {
  /** Paths of files, and addresses. */
  files: string[];
  write: boolean;
  force: boolean;
  text: boolean;
  /** Whether what was written is converted and checked. */
  check: boolean;
  /** Whether its page is opened. */
  open: boolean;
  id: string | null;
  url: string | null;
  seeds: string;
  vocabulary: VocabularyChoice;
}

/** Reads the arguments. @throws UsageError */
export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const { write = false, force = false, text = false, check = false, open = false } = values;
  const { id = null, url = null, seeds = siteSeeds() } = values;
  if (positionals.length === 0) throw new UsageError("没有给出文件");
  if (positionals.length > 1 && id !== null) throw new UsageError("--id 只能用于一个文件");
  if (positionals.length > 1 && url !== null) throw new UsageError("--url 只能用于一个文件");
  if (id !== null && parseNoticeId(id) === null)
    throw new UsageError(
      `--id “${id}”不能作文件编号；应为“地区-年份”，可以再加连字符和字母开头的后缀，如 shili-2025、shili-2025-draft`,
    );
  if (url !== null && webAddress(url) === null)
    throw new UsageError(`--url “${url}”不是网址；应以 http:// 或 https:// 开头`);
  for (const [name, isAsked] of Object.entries({ check, open })) {
    if (isAsked && !write) throw new UsageError(`--${name} 要同 --write 一起用：没有写入的，没有页面可看`);
    if (isAsked && contentOf(seeds) === null)
      throw new UsageError(`--${name} 只能用于网站自己的来源；“${seeds}”不是`);
  }
  existingFolder("--seeds", seeds);
  return {
    ...{ files: positionals, write, force, text, check, open, id, url, seeds },
    vocabulary: vocabularyOf(seeds),
  };
}

/** The options that say how files are read and named, as they are typed. */
export function chosenOf({ force, id, url, seeds }: Options): string[] {
  return [
    ...(force ? ["--force"] : []),
    ...(id === null ? [] : ["--id", id]),
    ...(url === null ? [] : ["--url", url]),
    ...(seeds === siteSeeds() ? [] : ["--seeds", seeds]),
  ];
}

function parse(args: string[]) {
  const string = { type: "string" } as const;
  const boolean = { type: "boolean" } as const;
  const options = {
    ...{ write: boolean, force: boolean, text: boolean, check: boolean, open: boolean },
    ...{ id: string, url: string, seeds: string },
  };
  return parseOptions({ args, options, allowPositionals: true });
}
