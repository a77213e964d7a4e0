/** Takes a notice, or a measure of one, out of what is published. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lineRange } from "../../src/wording/sentences.ts";
import { publishIds } from "../converter/folder/check-ids.ts";
import type { FolderResult } from "../converter/folder/convert-folder.ts";
import { askedFile } from "../converter/registries/asked.ts";
import { reviewFile } from "../converter/registries/facet-reviews.ts";
import { PublishedIds } from "../converter/registries/published-ids.ts";
import type { Changes } from "../files/journal.ts";
import {
  type Collection,
  type ConvertedEntry,
  change,
  openCollection,
  WITHDRAWN_FOLDER,
} from "../published/collection.ts";
import type { Decision } from "../published/decision.ts";
import { findNotice, type Named, noSuchMeasure, readId } from "../published/ids.ts";
import { Refusal } from "../published/refusal.ts";
import { cutLines } from "./cut-lines.ts";

/**
 * Withdraws: the text leaves the sources for a folder that nobody reads, and the ledger says what it was and why it went.
 *
 * @returns what was done, in one sentence
 * @throws Refusal, WriteError: nothing has changed
 */
export function withdraw(seeds: string, id: string, decision: Decision): string {
  const named = readId(id);
  const collection = openCollection(seeds);
  refuseTwice(collection.ledger, named);
  return named.key === null
    ? withdrawNotice(collection, named, decision)
    : withdrawMeasure(collection, named, decision);
}

function withdrawNotice(collection: Collection, named: Named, decision: Decision): string {
  const { id } = named;
  const { ledger, seeds } = collection;
  if (!collection.notices.some((entry) => entry.id === id) && isPublished(ledger, id))
    throw new Refusal(`seeds/ 里已没有 ${id} 的来源，说不出它的标题和文号；请先恢复来源，再运行本命令`);
  const entry = findNotice(collection, named);
  const { title, documentNumber, issuers, region, signedOn, publishedOn, addedOn, replaces } = entry.notice;
  const facts = { title, documentNumber, issuers, region, signedOn, publishedOn, addedOn, replaces };
  const files = [
    ...readdirSync(seeds).filter((name) => isOf(id, name)),
    ...[reviewFile(id), askedFile(id)].filter((file) => existsSync(join(seeds, file))),
  ];
  change(collection, withEntry(ledger, entry, { id, ...decision, ...facts }), movedAside(seeds, id, files));
  return `已撤下 ${id}《${title}》及其 ${entry.measures.length} 条措施：来源移到 seeds/${WITHDRAWN_FOLDER}/${id}/，不再转换和发布`;
}

function withdrawMeasure(collection: Collection, named: Named, decision: Decision): string {
  const { id, notice, key } = named;
  const { ledger, seeds } = collection;
  const entry = findNotice(collection, named);
  const measure = entry.measures.find((one) => one.key === key);
  if (measure === undefined && ledger.measures[id] === undefined) throw noSuchMeasure(named, entry);
  if (ledger.moved.some((one) => one.id === id))
    throw new Refusal(`${id} 已经改号，它的旧地址没有文字；要撤下请用现在的编号`);
  const after = withEntry(ledger, entry, { id, ...decision });
  const done = `已撤下 ${id}`;
  if (measure === undefined) {
    change(collection, after, { write: new Map(), remove: [] });
    return `${done}：来源里早已没有它的文字，已在登记里写明`;
  }
  const { file, encoding } = entry.notice.source;
  const bytes = readFileSync(join(seeds, file));
  const cut = cutLines(bytes, encoding, measure.source.lines);
  const originals = readdirSync(seeds).filter((name) => name.startsWith(`${notice}.original.`));
  const aside = movedAside(seeds, id, [file, ...originals]);
  change(
    collection,
    after,
    { write: new Map([...aside.write, [file, cut]]), remove: originals },
    (result) => {
      if (!differsOnlyBy(key ?? "", entry, result))
        throw new Refusal(
          `只删去 ${id} 所在的${lineRange(measure.source.lines)}，别处的读法也会变；` +
            `请先自己在 seeds/${file} 里删去它的文字，再运行本命令，没有改动任何文件`,
        );
    },
  );
  const withOriginals = originals.length === 0 ? "" : `，原件 ${originals.join("、")} 含它的文字，一并移去`;
  return `${done}：已从 seeds/${file} 删去它的文字，原来的来源移到 seeds/${WITHDRAWN_FOLDER}/${id}/${withOriginals}`;
}

/** Whether a notice is, without a measure, what it was before. */
function differsOnlyBy(key: string, before: ConvertedEntry, after: FolderResult): boolean {
  const now = after.notices.find((notice) => notice.id === before.id);
  if (now === undefined || now.converted === null) return false;
  const texts = ({ measures, converted }: ConvertedEntry) =>
    JSON.stringify([
      measures
        .filter((one) => one.key !== key)
        .map(({ key, label, title, text }) => [key, label, title, text]),
      converted.document.body.filter((node) => node.type !== "measure" || node.key !== key),
    ]);
  return texts(before) === texts(now) && !now.measures.some((one) => one.key === key);
}

/** The ledger with a withdrawal, and with every measure of its notice, so that no id of it is ever given again. */
function withEntry(
  ledger: PublishedIds,
  { converted }: ConvertedEntry,
  entry: { id: string } & Decision,
): PublishedIds {
  const entered = publishIds(ledger, converted.measures);
  return PublishedIds.parse({ ...entered, withdrawn: [...entered.withdrawn, entry] });
}

/** Files moved into the folder of what was withdrawn under an id. @throws Refusal where something is there already */
function movedAside(seeds: string, id: string, files: readonly string[]): Changes {
  const place = (file: string) => `${WITHDRAWN_FOLDER}/${id}/${file}`;
  const taken = files.find((file) => existsSync(join(seeds, place(file))));
  if (taken !== undefined)
    throw new Refusal(`seeds/${place(taken)} 已经在了；请先移走它，再运行本命令，没有改动任何文件`);
  return {
    write: new Map(files.map((file) => [place(file), readFileSync(join(seeds, file))])),
    remove: files,
  };
}

/** Whether a file of the seeds' folder belongs to a notice. */
function isOf(id: string, name: string): boolean {
  return name === `${id}.txt` || name === `${id}.yaml` || name.startsWith(`${id}.original.`);
}

function isPublished({ measures }: PublishedIds, notice: string): boolean {
  return Object.keys(measures).some((id) => readId(id).notice === notice);
}

function refuseTwice({ withdrawn }: PublishedIds, { id, notice }: Named): void {
  const earlier = withdrawn.find((entry) => entry.id === id || entry.id === notice);
  if (earlier === undefined) return;
  const when = earlier.on === null ? "" : `于 ${earlier.on} `;
  const what = earlier.id === id ? `${id} 已${when}` : `${id} 已随 ${notice} ${when}`;
  throw new Refusal(
    `${what}撤下（${earlier.reason}），不必再撤；要恢复请运行 npm run withdraw -- ${earlier.id} --undo`,
  );
}
