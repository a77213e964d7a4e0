/**
 * `policy-site init DIR`: a new site folder with one sample notice, which builds at once. Nothing that is there is
 * replaced.
 *
 *     --title TEXT       what the site calls itself
 *     --region NAME      the place whose notices come first, by its full name
 *     --official         the bodies that issue the notices keep the site; with --operator NAME
 *     --unofficial       they don't
 *     --operator NAME    who keeps it
 *     --yes              asks nothing, as where there is no terminal
 *
 * Exit status 0: written; 1: it can't be written; 2: wrong usage.
 */
import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseOptions, readOrExit, UsageError, usageOf, writeOrExit } from "./command-line.ts";
import { commit, recoverStage } from "./files/journal.ts";
import { lock } from "./files/lock.ts";
import { writeFileWhole } from "./files/write-file.ts";
import { type Answers, ask } from "./init/ask.ts";
import { MAY_BE_THERE, regionId, siteFiles } from "./init/files.ts";
import { withScripts } from "./init/npm-scripts.ts";
import { ENGINE, isPackage } from "./start/run.mjs";
import { say, warn } from "./terminal.ts";
import { today } from "./today.ts";

const USAGE = usageOf(
  "init",
  "目录 [--title 名称] [--region 地区] [--official --operator 主办单位 | --unofficial] [--yes]",
).replace("[--site 网站目录] ", "");
/** Where nothing is said. */
const USUAL = { title: "政策文件汇编", region: "示例市" };
const STAGE = ".init";
const LOCK = ".init.lock";

interface Options extends Answers {
  folder: string;
  asks: boolean;
}

function readOptions(): Options {
  const text = { type: "string" } as const;
  const yes = { type: "boolean" } as const;
  const { values, positionals } = parseOptions({
    allowPositionals: true,
    options: {
      ...{ title: text, region: text, operator: text },
      ...{ official: yes, unofficial: yes, yes },
    },
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new UsageError("应给出一个目录");
  const { title, region, operator, official, unofficial, yes: silent = false } = values;
  for (const [name, value] of Object.entries({ title, region, operator }))
    if (value?.trim() === "") throw new UsageError(`--${name} 不能是空的`);
  if (official && unofficial) throw new UsageError("--official 和 --unofficial 只能写一个");
  const asks = !silent && process.stdin.isTTY && process.stdout.isTTY;
  if (official && operator === undefined && !asks)
    throw new UsageError("--official 要同 --operator 主办单位 一起用：页面上要写明由谁主办");
  return { folder, title, region, operator, official: official ?? (unofficial ? false : undefined), asks };
}

/** How a command is called from where the operator is. */
function call(command: string, folder: string, hasScripts: boolean): string {
  const [name = "", ...words] = command.split(" ");
  const here = relative(process.cwd(), folder);
  if (hasScripts && here === "")
    return ["npm run", name, ...(words.length > 0 ? ["--", ...words] : [])].join(" ");
  const program = isPackage ? "npx policy-site" : `node ${join(ENGINE, "scripts/policy-site.mjs")}`;
  return [program, name, ...(here === "" ? [] : ["--site", here]), ...words].join(" ");
}

async function main(): Promise<number> {
  const { folder: named, asks, ...given } = readOrExit(USAGE, readOptions);
  const folder = resolve(named);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    warn(`“${named}”是文件，不是目录；请另给一个目录`);
    return 1;
  }
  const answers = asks ? await ask(given, USUAL) : given;
  if (answers === null) return 1;
  const { title = USUAL.title, region = USUAL.region, official = false, operator } = answers;
  const id = regionId(region);
  if (id === null) {
    warn(`地区“${region}”不能用作编号；请写中文名称，如 --region 示例市`);
    return 1;
  }
  const files = siteFiles(
    { title, region, official: official ? (operator ?? null) : null, today: today() },
    id,
  );
  process.on(
    "exit",
    writeOrExit(() => lock(join(folder, LOCK), folder)),
  );
  // What a killed run had begun is completed first, or goes.
  writeOrExit(() => recoverStage(folder, STAGE));
  const there = [...files.keys()].filter((path) => existsSync(join(folder, path)));
  for (const path of there.filter((one) => MAY_BE_THERE.has(one))) files.delete(path);
  const taken = there.find((path) => !MAY_BE_THERE.has(path));
  if (taken !== undefined) {
    warn(`“${named}”里已有 ${taken}，不会覆盖；请另给一个目录，或先移走它`);
    return 1;
  }
  // In the engine's own checkout its scripts, which take `--site`, serve every folder.
  const manifest = isPackage ? withScripts(folder) : null;
  writeOrExit(() => {
    commit(folder, STAGE, { write: files, remove: [] });
    if (manifest !== null) writeFileWhole(join(folder, "package.json"), manifest);
  });
  const step = (command: string) => call(command, folder, manifest !== null);
  const kept = there.map((path) => `；已有的 ${path} 没有动`).join("");
  say(`已新建 ${named}：${files.size} 个文件，其中 seeds/${id}-2025.txt 是样例${kept}。接下来：`);
  say(`  1. 看样例：${step("dev")}`);
  say(`  2. 加入自己的文件（看过提取结果再加 --write）：${step("add 通知.docx")}`);
  say(`  3. 生成网站（在 ${join(named, "dist")}/，整个目录放到任何网站空间）：${step("build")}`);
  return 0;
}

process.exitCode = await main();
