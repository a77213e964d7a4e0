/** What a host answers where there is nothing. */
import { createHash } from "node:crypto";
import { type Host, text } from "./host.ts";
import { error, hint, type Remark, warning } from "./remark.ts";

export async function checkMissing(host: Host): Promise<Remark[]> {
  const { root, get, manifest } = host;
  const path = `bu-cun-zai-${Date.now()}/${"a".repeat(6)}/`;
  const answer = await get(path);
  if (answer.status === 200)
    return [
      error(
        "不存在的地址也返回 200，缺的文件会被当成有，搜索引擎会收录错误页；请关掉“单页应用”式的回退（nginx 的 try_files … /index.html），把 404 页面设为 404.html。",
      ),
    ];
  const found: Remark[] = [];
  if (answer.status !== 404)
    found.push(
      warning(`不存在的地址返回 ${answer.status} 而不是 404；请把主机的错误页设为 404.html、状态为 404。`),
    );
  const own = manifest?.files["404.html"]?.sha256;
  const html = text(answer);
  const isOwn = own === undefined ? html.includes("data-search") : own === sha256(answer.body);
  if (!isOwn)
    found.push(
      warning(
        "不存在的地址没有显示本站的 404.html，读者找不到回去的路；请把主机的 404 错误页设为 404.html。",
      ),
    );
  else found.push(...links(html, new URL(root).pathname));
  return found;
}

/** The links of the page that is shown at any depth. */
function links(html: string, base: string): Remark[] {
  const style = / href="([^"]*)assets\//.exec(html)?.[1];
  if (style === undefined || style === base) return [];
  if (!style.startsWith("/"))
    return [
      hint(
        "404.html 里的链接是相对的，在深一层的地址上会断；请在 site.yaml 填写 address（或 base）后重新构建。",
      ),
    ];
  return [
    error(
      `404.html 是按 ${style} 生成的，而网站在 ${base}；请改正 site.yaml 的 address 或 base 后重新构建。`,
    ),
  ];
}

function sha256(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}
