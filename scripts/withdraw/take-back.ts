/** Takes a withdrawal back: the text returns to the sources, and the ledger forgets that it went. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { change, openCollection, WITHDRAWN_FOLDER } from "../published/collection.ts";
import { type Named, readId } from "../published/ids.ts";
import { Refusal } from "../published/refusal.ts";
import { isCutOf } from "./cut-lines.ts";

/**
 * @returns what was done, in one sentence
 * @throws Refusal, WriteError: nothing has changed
 */
export function takeBack(seeds: string, id: string): string {
  const named = readId(id);
  const collection = openCollection(seeds);
  const { ledger } = collection;
  if (!ledger.withdrawn.some((entry) => entry.id === id)) throw notWithdrawn(named, ledger.withdrawn);
  const { notice, key } = named;
  if (key !== null && ledger.withdrawn.some((entry) => entry.id === notice))
    throw new Refusal(`${id} 所在的 ${notice} 也已撤下；请先恢复它：npm run withdraw -- ${notice} --undo`);
  const folder = `${WITHDRAWN_FOLDER}/${id}`;
  const files = filesBelow(join(seeds, folder));
  const source = `${notice}.txt`;
  if (files.length === 0 && !existsSync(join(seeds, source)))
    throw new Refusal(`seeds/${folder}/ 里没有 ${id} 的来源；请先把 ${source} 放回 seeds/，再运行本命令`);
  for (const file of files) {
    if (!existsSync(join(seeds, file))) continue;
    const isOwnCut =
      key !== null &&
      file === source &&
      isCutOf(readFileSync(join(seeds, file)), readFileSync(join(seeds, folder, file)));
    if (!isOwnCut)
      throw new Refusal(
        `seeds/${file} 在撤下之后又有改动，不能用 seeds/${folder}/${file} 覆盖；请比较两者、手工改好，` +
          `移走 seeds/${folder}/ 后再运行本命令`,
      );
  }
  change(
    collection,
    { ...ledger, withdrawn: ledger.withdrawn.filter((entry) => entry.id !== id) },
    {
      write: new Map(files.map((file) => [file, readFileSync(join(seeds, folder, file))])),
      remove: files.map((file) => `${folder}/${file}`),
    },
  );
  return `已恢复 ${id}：来源回到 seeds/，编号和地址照旧`;
}

function notWithdrawn({ id, notice }: Named, withdrawn: readonly { id: string }[]): Refusal {
  if (withdrawn.some((entry) => entry.id === notice))
    return new Refusal(`${id} 是随 ${notice} 撤下的；要恢复请运行 npm run withdraw -- ${notice} --undo`);
  const all = withdrawn.map((entry) => entry.id).join("、");
  return new Refusal(
    `${id} 没有撤下，不必恢复；${all === "" ? "没有撤下过文件或措施" : `已撤下的有 ${all}`}`,
  );
}

/** The files below a folder, with `/`; none where there is no such folder. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
