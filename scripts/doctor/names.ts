/** Whether a host knows the names of files as they are. */
import { type Host, text, written } from "./host.ts";
import { error, hint, type Remark } from "./remark.ts";

export async function checkNames({ get, files }: Host): Promise<Remark[]> {
  const found: Remark[] = [];
  const low = files.find((file) => /(?:^|\/)_/.test(file));
  if (low !== undefined && (await get(written(low))).status !== 200)
    found.push(
      error(
        `${low} 取不到，它的名字以下划线开头，主机不给出这样的文件；请改名（public/ 里的也一样），或在 GitHub Pages 上带上 .nojekyll。`,
      ),
    );
  const foreign = files.find((file) => /[^\x20-\x7e]/.test(file));
  if (foreign !== undefined && (await get(written(foreign))).status !== 200)
    found.push(
      error(`${foreign} 取不到，主机或上传工具没有用 UTF-8 写中文文件名；请换用 UTF-8 的上传方式后重传。`),
    );
  if ((await get("NOTICES/")).status === 200)
    found.push(
      hint("主机不分大小写（NOTICES/ 也能打开），同一页会有几个地址；本站的链接都是小写，一般不必管。"),
    );
  const listing = await get("data/sources/");
  if (listing.status === 200 && /index of|directory listing|<pre><a/i.test(text(listing)))
    found.push(
      hint("主机会列出没有首页的目录里的文件（data/sources/）；不想列出，请关掉目录浏览（autoindex）。"),
    );
  return found;
}
