/** Whether what lies on a host is one whole publication. */
import { BUILD_FILE, BUILD_SCRIPT } from "../../src/model/build-set.ts";
import { hashOf, MANIFEST_FILE } from "../verify/manifest.ts";
import { type Host, sample, written } from "./host.ts";
import { error, hint, type Remark, warning } from "./remark.ts";

/** How many pages and how many files of the index are looked at; `verify` looks at all. */
const PAGES = 24;
const INDEX_FILES = 24;

export async function checkPublication(host: Host): Promise<Remark[]> {
  return [...(await naming(host)), ...(await belonging(host)), ...(await pages(host))];
}

async function naming({ get, set, manifest }: Host): Promise<Remark[]> {
  const found: Remark[] = [];
  const [json, script] = [await get(BUILD_FILE), await get(BUILD_SCRIPT)];
  if (set === null)
    return [
      error(
        `取不到 ${BUILD_FILE}（${json.status}），也取不到 ${BUILD_SCRIPT}（${script.status}），检索和适用查询都用不了；请把 dist/ 里的文件全部上传，含这两个。`,
      ),
    ];
  if (json.status !== 200)
    found.push(
      warning(
        `取不到 ${BUILD_FILE}（${json.status}），检索绕道 ${BUILD_SCRIPT}；请上传它，并在主机的 MIME 类型里加上 .json（application/json）。`,
      ),
    );
  else if (script.status !== 200)
    found.push(warning(`取不到 ${BUILD_SCRIPT}（${script.status}）；请上传它。`));
  if (manifest === null) found.push(hint(`取不到 ${MANIFEST_FILE}，没法核对文件是否齐全；请上传它。`));
  else if (set.site !== undefined && set.site !== manifest.site)
    found.push(
      error(
        `${BUILD_FILE} 和 ${MANIFEST_FILE} 不是同一次构建的（${set.site}、${manifest.site}）：上传了一半，或缓存着旧的；请整个重新上传并刷新缓存。`,
      ),
    );
  return found;
}

/** The files that belong together are there. */
async function belonging({ get, set, files }: Host): Promise<Remark[]> {
  const named = Object.values(set?.files ?? {});
  const index = files.filter((file) => named.some((path) => path.endsWith("/") && file.startsWith(path)));
  const wanted = [...named.filter((path) => !path.endsWith("/")), ...sample(index, INDEX_FILES)];
  const missing: string[] = [];
  for (const file of wanted) if ((await get(written(file))).status !== 200) missing.push(file);
  if (missing.length === 0) return [];
  const scripts = missing.filter((file) => file.endsWith(".js"));
  if (scripts.length === 0) return [];
  return [
    error(
      `${BUILD_FILE} 所列的 ${scripts.join("、")} 取不到，检索或适用查询用不了：没有传完，或先删了新的；请补传，次序见 docs/hosting.md。`,
    ),
  ];
}

async function pages({ get, manifest }: Host): Promise<Remark[]> {
  if (manifest === null) return [];
  const all = Object.keys(manifest.files).filter((file) => file.endsWith("index.html"));
  const looked = [...new Set(["index.html", "search/index.html", ...sample(all, PAGES)])];
  const changed: string[] = [];
  for (const file of looked) {
    const folder = await get(written(file.slice(0, -"index.html".length)));
    // Where folders don't lead to their pages, that is said elsewhere.
    const { status, body } = folder.status === 200 ? folder : await get(written(file));
    if (status !== 200 || hashOf(body).sha256 !== manifest.files[file]?.sha256) changed.push(file);
  }
  if (changed.length === 0) return [];
  return [
    error(
      `抽查的 ${looked.length} 个页面有 ${changed.length} 个与清单不符（如 ${changed[0]}）：没有传完、混着另一次构建的，或被主机改写（插入统计脚本、压缩网页、混淆邮箱）；请整个重新上传，关掉改写，再用 npm run verify 逐个核对。`,
    ),
  ];
}
