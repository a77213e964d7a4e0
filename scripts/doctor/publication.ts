/** Whether what lies on a host is one whole publication. */
import { extname } from "node:path";
import { BUILD_FILE, BUILD_SCRIPT } from "../../src/model/build-set.ts";
import { hashOf, MANIFEST_FILE } from "../verify/manifest.ts";
import type { Answer } from "../verify/published-copy.ts";
import { type Host, loadedBy, pageIn, sample, written } from "./host.ts";
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
        `没有可用的 ${BUILD_FILE}（返回 ${json.status}）和 ${BUILD_SCRIPT}（返回 ${script.status}），检索和适用查询都用不了；请把 dist/ 里的文件全部上传，含这两个。`,
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

/** The files that belong together are there, and those that pages load. */
async function belonging(host: Host): Promise<Remark[]> {
  const { get, set, files } = host;
  const isThere = async (file: string) => (await get(written(file))).status === 200;
  const absent = async (wanted: readonly string[]) => {
    const there = await Promise.all(wanted.map(isThere));
    return wanted.filter((_, place) => !there[place]);
  };
  const found: Remark[] = [];
  const named = Object.values(set?.files ?? {});
  const scripts = await absent(named.filter((path) => !path.endsWith("/")));
  if (scripts.length > 0)
    found.push(
      error(
        `${BUILD_FILE} 所列的 ${scripts.join("、")} 取不到，检索或适用查询用不了：没有传完，或先删了旧的；请补传，次序见 docs/hosting.md。`,
      ),
    );
  const loaded = await Promise.all(
    ["", "search/", "finder/"].map((one) => loadedBy(host, pageIn(host, one))),
  );
  const parts = await absent([...new Set(loaded.flat())]);
  if (parts.length > 0)
    found.push(
      error(
        `页面要用的 ${parts.join("、")} 取不到，页面没有样式或不能操作：页面与脚本不是同一次构建的，或没有传完；请把 dist/ 整个上传，次序见 docs/hosting.md。`,
      ),
    );
  const index = files.filter((file) => named.some((path) => path.endsWith("/") && file.startsWith(path)));
  const looked = sample(index, INDEX_FILES);
  const torn = tornKinds(looked, await absent(looked));
  if (torn.length > 0)
    found.push(
      error(
        `抽查的 ${looked.length} 个索引文件有 ${torn.length} 个取不到（如 ${torn[0]}），而同类的能取到：索引没有传完；请补传 pagefind/。`,
      ),
    );
  return found;
}

/** Those of the absent files whose like are there: where none of a kind is there, the host refuses the kind. */
function tornKinds(looked: readonly string[], absent: readonly string[]): string[] {
  const there = new Set(looked.filter((file) => !absent.includes(file)).map((file) => extname(file)));
  return absent.filter((file) => there.has(extname(file)));
}

async function pages(host: Host): Promise<Remark[]> {
  const { get, manifest } = host;
  if (manifest === null) return [];
  const all = Object.keys(manifest.files).filter((file) => file.endsWith("index.html"));
  const looked = [...new Set(["index.html", "search/index.html", ...sample(all, PAGES)])];
  const answers = await Promise.all(
    looked.map((file) => get(written(pageIn(host, file.slice(0, -"index.html".length))))),
  );
  const changed = looked.filter((file, place) => {
    const { status, body } = answers[place] as Answer;
    return status !== 200 || hashOf(body).sha256 !== manifest.files[file]?.sha256;
  });
  if (changed.length === 0) return [];
  return [
    error(
      `抽查的 ${looked.length} 个页面有 ${changed.length} 个与清单不符（如 ${changed[0]}）：没有传完、混着另一次构建的，或被主机改写（插入统计脚本、压缩网页、混淆邮箱）；请整个重新上传，关掉改写，再用 npm run verify 逐个核对。`,
    ),
  ];
}
