/** What `add --write --check --open` does with notices once they are written: convert, check, show. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { shellWord } from "../command-line.ts";
import { convertCommand } from "../convert/command.ts";
import { ENGINE } from "../start/run.mjs";
import { say, warn } from "../terminal.ts";

/** The steps behind writing, each giving an exit status. */
export interface Steps {
  convert(): number;
  /** Checks collection and site; the ids of `notices` needn't be published yet. */
  check(notices: readonly string[]): number;
  /** Shows a notice's page in the browser while editing goes on. */
  open(notice: string): number;
}

export const siteSteps: Steps = {
  convert: () => convertCommand([]),
  check: (notices) => run("check.ts", ...notices.flatMap((notice) => ["--new", notice])),
  open: (notice) => run("dev.ts", "--open", `/notices/${notice}/`),
};

function run(script: string, ...args: string[]): number {
  const path = join(ENGINE, "scripts", script);
  return spawnSync(process.execPath, [path, ...args], { stdio: "inherit" }).status ?? 1;
}

/**
 * Takes written notices to their checked pages. The first step that fails ends the way with a sentence.
 * @returns the exit status
 */
export function followUp(
  notices: readonly string[],
  { check, open }: { check: boolean; open: boolean },
  steps: Steps,
): number {
  const [first] = notices;
  if (first === undefined || (!check && !open)) return 0;
  if (steps.convert() !== 0) {
    warn(`已写入，但没有转换成功；改好后运行 npm run convert，再运行 npm run check -- --new ${first}`);
    return 1;
  }
  if (check && steps.check(notices) !== 0) {
    warn(`已写入并转换，但检查有不合格的；改好后运行 npm run check -- --new ${first}`);
    return 1;
  }
  say(`接下来：\n${notices.map((notice) => `  npm run review -- ${notice}`).join("\n")}\n  npm run ids`);
  return open ? steps.open(first) : 0;
}

/** What an editor types next, in order; `chosen`: the options that files were read with, and are to be written with. */
export function nextCommands(
  files: readonly string[],
  notices: readonly string[],
  isWritten: boolean,
  chosen: readonly string[] = [],
): string[] {
  if (!isWritten) return [`npm run add -- ${[...files, ...chosen].map(shellWord).join(" ")} --write`];
  return [
    ...notices.map((notice) => `npm run review -- ${notice}`),
    // It converts first.
    `npm run dev${notices[0] === undefined ? "" : `（看 http://localhost:4321/notices/${notices[0]}/，逐条对照原件）`}`,
    "npm run ids",
    "npm run check",
  ];
}
