/** What is to be said of a site's folder before it goes to a host. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILD_FILE, BUILD_SCRIPT } from "../../src/model/build-set.ts";
import { allFiles } from "../inspect/dist.ts";
import { compare } from "../verify/compare.ts";
import { isPublished, MANIFEST_FILE, readManifest } from "../verify/manifest.ts";
import { folderCopy } from "../verify/published-copy.ts";
import { readSet, readSetScript } from "./read-set.ts";
import { error, hint, type Remark, warning } from "./remark.ts";

/** What some hosts take at most: files and bytes a file on Cloudflare Pages (free), bytes in all on GitHub Pages. */
const MOST_FILES = 20_000;
const LARGEST_FILE = 25 * 2 ** 20;
const MOST_BYTES = 10 ** 9;

/** What Windows and some tools for uploading don't take in a name. */
const RISKY = /[<>:"|?*\\]|[. ]$/;

/** Looks a folder over; `isOpenedFromDisk` where readers are to open it by a double click. */
export async function examineFolder(
  folder: string,
  { isOpenedFromDisk = false }: { isOpenedFromDisk?: boolean } = {},
): Promise<Remark[]> {
  if (!existsSync(join(folder, "index.html")))
    return [error(`${folder} 里没有 index.html，不是建好的网站；请先运行 npm run build，再给出 dist/。`)];
  const files = await allFiles(folder);
  return [
    ...belonging(folder, files),
    ...(await sums(folder, files)),
    ...names(files),
    ...(isOpenedFromDisk ? disk(folder) : []),
    ...(files.includes(".nojekyll")
      ? []
      : [
          warning(
            "没有 .nojekyll，GitHub Pages 会另外处理一遍文件；请把它从 public/ 复制来，上传时也带上点号开头的文件。",
          ),
        ]),
  ];
}

function belonging(folder: string, files: readonly string[]): Remark[] {
  const read = (file: string) =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "";
  const [json, script] = [read(BUILD_FILE), read(BUILD_SCRIPT)];
  const set = readSet(json);
  if (set === null)
    return [error(`${BUILD_FILE} 没有或坏了，检索和适用查询用不了；请重新运行 npm run build。`)];
  const found: Remark[] = [];
  if (JSON.stringify(readSetScript(script)) !== JSON.stringify(set))
    found.push(error(`${BUILD_SCRIPT} 与 ${BUILD_FILE} 不是同一次构建的；请重新运行 npm run build。`));
  const all = new Set(files);
  const missing = Object.values(set.files).filter((path) =>
    path.endsWith("/") ? !files.some((file) => file.startsWith(path)) : !all.has(path),
  );
  if (missing.length > 0)
    found.push(
      error(
        `${BUILD_FILE} 所列的 ${missing.join("、")} 没有，目录里混着几次构建；请重新运行 npm run build。`,
      ),
    );
  return found;
}

async function sums(folder: string, files: readonly string[]): Promise<Remark[]> {
  const path = join(folder, MANIFEST_FILE);
  const manifest = existsSync(path) ? readManifest(readFileSync(path, "utf8")) : null;
  if (manifest === null)
    return [error(`${MANIFEST_FILE} 没有或坏了，没法核对文件；请重新运行 npm run build。`)];
  const faults = await compare(folderCopy(folder), manifest, { atOnce: 16, others: files });
  const found: Remark[] = [];
  if (faults.length > 0)
    found.push(
      error(
        `有 ${faults.length} 个文件与清单不符（如 ${faults[0]?.file}）；请重新运行 npm run build，或用 npm run verify 逐个列出。`,
      ),
    );
  const sizes = Object.entries(manifest.files).map(([file, { bytes }]) => ({ file, bytes }));
  const [largest] = [...sizes].sort((a, b) => b.bytes - a.bytes);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  if (sizes.length > MOST_FILES)
    found.push(
      hint(
        `共 ${sizes.length} 个文件，超过 Cloudflare Pages 免费版的 ${MOST_FILES} 个；传到那里请换套餐或主机。`,
      ),
    );
  if ((largest?.bytes ?? 0) > LARGEST_FILE)
    found.push(
      hint(
        `${largest?.file} 有 ${mb(largest?.bytes ?? 0)}，超过 Cloudflare Pages 单个文件的 25 MB；传到那里请换主机。`,
      ),
    );
  if (total > MOST_BYTES)
    found.push(hint(`网站共 ${mb(total)}，超过 GitHub Pages 的 1 GB；传到那里请换主机。`));
  return found;
}

function names(files: readonly string[]): Remark[] {
  const published = files.filter(isPublished);
  const found: Remark[] = [];
  const low = published.find((file) => /(?:^|\/)_/.test(file));
  if (low !== undefined)
    found.push(
      error(`${low} 的名字以下划线开头，GitHub Pages 等主机不给出这样的文件；请改名（public/ 里的也一样）。`),
    );
  const seen = new Map<string, string>();
  for (const file of published) {
    const other = seen.get(file.toLowerCase());
    if (other !== undefined)
      found.push(
        warning(`${other} 与 ${file} 只差大小写，在不分大小写的主机上会互相覆盖；请改其中一个的名字。`),
      );
    seen.set(file.toLowerCase(), file);
  }
  const risky = published.find((file) => file.split("/").some((part) => RISKY.test(part)));
  if (risky !== undefined)
    found.push(warning(`${risky} 的名字里有 Windows 不许用的字符，IIS 和一些上传工具不收；请改名。`));
  return found;
}

/** A disk has no default document: a link to a folder shows what lies in it. */
function disk(folder: string): Remark[] {
  const home = readFileSync(join(folder, "index.html"), "utf8");
  if (!/ href="[\w./-]{1,200}\/"/.test(home)) return [];
  return [
    error(
      "从磁盘直接打开（file://）时，站内链接打开的是目录列表而不是页面；自己看请运行 npm run preview，要发给别人双击看的，请用链接都写明 index.html 的离线版。",
    ),
  ];
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
