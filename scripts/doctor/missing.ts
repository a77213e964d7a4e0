/** What a host answers where there is nothing. */
import { notFoundWords } from "../../src/wording/not-found.ts";
import { type Host, isOurs, text } from "./host.ts";
import { error, type Remark, warning } from "./remark.ts";

export async function checkMissing(host: Host): Promise<Remark[]> {
  const { root, get } = host;
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
  const style = / href="([^"]*)assets\//.exec(text(answer))?.[1];
  if (!isOurs(answer) || style === undefined || !text(answer).includes(`<h1>${notFoundWords.title}</h1>`))
    found.push(
      warning(
        "不存在的地址没有显示本站的 404.html，读者找不到回去的路；请把主机的 404 错误页设为 404.html。",
      ),
    );
  else if (!style.startsWith("/"))
    found.push(
      warning(
        "404.html 的链接是相对的，在子目录的地址上没有样式、链接会断；请在 site.yaml 填写 address 或 base 后重新构建。",
      ),
    );
  else if (style !== new URL(root).pathname)
    found.push(
      warning(
        `404.html 是按 ${style} 生成的，而网站在 ${new URL(root).pathname}，错误页没有样式、链接会断；请改正 site.yaml 的 address 或 base 后重新构建。`,
      ),
    );
  return found;
}
