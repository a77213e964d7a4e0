/** The edition for disks of a built site: a zip that is unpacked and opened by double click. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { printScript } from "../../src/formats/script.ts";
import { BUILD_FILE, BUILD_SCRIPT, type BuildSet } from "../../src/model/build-set.ts";
import { type EditionOf, packWords } from "../../src/wording/pack.ts";
import { traceOf } from "../files/trace.ts";
import { allFiles } from "../inspect/dist.ts";
import { attribute, type Document, elements, parseHtml } from "../inspect/html.ts";
import { classicModules } from "./classic-modules.ts";
import { ENTRY_SCRIPT, entryPage, entryScript, SITE_FOLDER } from "./entry.ts";
import { isForDisks } from "./held-files.ts";
import { type Edition, modulesOf, pageOnDisk, scriptsOf } from "./rewrite-page.ts";
import { folderName, refusedOnWindows } from "./windows-names.ts";
import { zipFiles } from "./zip.ts";

/** An edition and what is told of it. */
export interface PackedSite extends EditionOf {
  /** The folder that the archive unpacks to. */
  folder: string;
  /** How many files are in it. */
  files: number;
  zip: Uint8Array;
}

/** A site can't be packed; the message says why, in Chinese. */
export class PackError extends Error {
  override name = "PackError";
}

/**
 * Packs the built site in a folder, as it is at one moment.
 * @throws {PackError} also where another command puts a site in its place meanwhile: half of each would be neither's
 */
export async function packSite(dist: string): Promise<PackedSite> {
  // Where the folder that the command is called in is moved, a relative path would move with it, but not the bundler's.
  const place = resolve(dist);
  const before = traceOf(place);
  const isSame = () => traceOf(place) === before;
  try {
    const packed = await packFiles(place);
    if (isSame()) return packed;
  } catch (error) {
    if (isSame()) throw error;
  }
  throw new PackError(`${dist}：打包时其中的文件又有改动，没有写出离线版；请等改动它的命令结束后再运行`);
}

async function packFiles(dist: string): Promise<PackedSite> {
  const set = JSON.parse(await readFile(join(dist, BUILD_FILE), "utf8")) as BuildSet;
  const of = await editionOf(dist, set);
  const files = await siteFiles(dist, set, of);
  const folder = folderName(of.title, of.asOf ?? of.site);
  const all = new Map<string, Uint8Array>();
  const put = (path: string, data: Uint8Array | string) =>
    all.set(`${folder}/${path}`, typeof data === "string" ? new TextEncoder().encode(data) : data);
  put("index.html", entryPage(of, packWords.foot(of)));
  // Windows' oldest editors know UTF-8 by the mark before it, and lines by two characters.
  put("说明.txt", `\u{feff}${packWords.readme(of).join("\r\n")}\r\n`);
  put(`${SITE_FOLDER}${ENTRY_SCRIPT}`, entryScript());
  for (const [path, data] of files) put(SITE_FOLDER + path, data);
  const refused = refusedOnWindows(all.keys());
  if (refused !== null)
    throw new PackError(
      `文件“${refused.slice(folder.length + 1)}”的名字在 Windows 上不能用，或者与另一个只有大小写不同；请改名后重新构建`,
    );
  return { ...of, folder, files: all.size, zip: zipFiles(all) };
}

/** What the home page says of its site. */
async function editionOf(dist: string, { site, asOf }: BuildSet): Promise<EditionOf> {
  if (site === undefined) throw new PackError(`${BUILD_FILE} 里没有构建编号；请重新运行 npm run build`);
  const home = parseHtml(await readFile(join(dist, "index.html"), "utf8"));
  const title = valueOf(home, "meta", ["property", "og:site_name"], "content");
  if (title === null) throw new PackError("首页没有写明网站名称；请重新运行 npm run build");
  const address = valueOf(home, "link", ["rel", "canonical"], "href");
  return { title, asOf: asOf ?? null, site, address };
}

function valueOf(
  page: Document,
  tag: string,
  [name, value]: readonly [string, string],
  wanted: string,
): string | null {
  const found = elements(page, tag).find((element) => attribute(element, name) === value);
  return (found && attribute(found, wanted)) ?? null;
}

/** The site's own files as they are on a disk. */
async function siteFiles(
  dist: string,
  set: BuildSet,
  of: EditionOf,
): Promise<Map<string, Uint8Array | string>> {
  const all = await allFiles(dist);
  const held = all.filter((file) => isForDisks(file, set));
  const pages = new Map<string, string>();
  for (const file of held.filter((one) => one.endsWith(".html")))
    pages.set(file, await readFile(join(dist, file), "utf8"));
  const named = [...pages].map(([file, html]) => ({ html, path: pathOf(file) }));
  const classic = await classicModules(
    dist,
    new Set(named.flatMap(({ html, path }) => modulesOf(html, path))),
  );
  const scripts = new Set(named.flatMap(({ html, path }) => scriptsOf(html, path)));
  const [ofSite, inEdition] = [new Set(all), new Set([...held, ...scripts])];
  const edition: Edition = {
    isOfSite: (file) => ofSite.has(file),
    isHeld: (file) => inEdition.has(file),
    hosted: of.address,
    classic: new Map([...classic].map(([module, { path }]) => [module, path])),
    foot: packWords.foot(of),
  };
  const files = new Map<string, Uint8Array | string>();
  for (const file of inEdition) {
    const html = pages.get(file);
    files.set(
      file,
      html === undefined ? await readFile(join(dist, file)) : pageOnDisk(html, pathOf(file), edition),
    );
  }
  for (const { path, code } of classic.values()) files.set(path, code);
  files.set(BUILD_SCRIPT, printScript("siteBuild", { ...set, files: heldOf(set.files, inEdition) }));
  return files;
}

/** Of the files that belong together those that the edition has. */
function heldOf(files: BuildSet["files"], held: ReadonlySet<string>): BuildSet["files"] {
  return Object.fromEntries(Object.entries(files).filter(([, path]) => held.has(path)));
}

function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, "$1");
}
