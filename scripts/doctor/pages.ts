/** Whether pages are found at the addresses that the site's links use. */
import { FOLDER, type Host, header, pageIn, redirectOf, text } from "./host.ts";
import { error, hint, type Remark, warning } from "./remark.ts";

export async function checkPages(host: Host): Promise<Remark[]> {
  return [
    ...(await folderIndex(host)),
    ...(await addedSlash(host)),
    ...(await removedSlash(host)),
    ...(await download(host)),
    ...(await queries(host)),
    ...(await canonical(host)),
  ];
}

async function folderIndex({ get, isFolderPage }: Host): Promise<Remark[]> {
  if (isFolderPage) return [];
  const [folder, file] = [await get(`${FOLDER}/`), await get(`${FOLDER}/index.html`)];
  if (file.status !== 200)
    return [
      error(`${FOLDER}/ 和 ${FOLDER}/index.html 都打不开（${folder.status}），网站没有传完；请整个上传。`),
    ];
  const seen = folder.status === 200 ? "得到的不是本站的页面" : `返回 ${folder.status}`;
  return [
    error(
      `目录地址 ${FOLDER}/ ${seen}，而 ${FOLDER}/index.html 能打开：主机不在目录里找默认文档，站内链接都会断；请把默认文档设为 index.html 并对子目录生效（nginx 的 index、IIS 的默认文档、阿里云 OSS 的“子目录首页”），MinIO 等没有这项功能的，请在前面加一台 nginx。`,
    ),
  ];
}

async function addedSlash({ root, get, isFolderPage }: Host): Promise<Remark[]> {
  // That the folder has no page says more.
  if (!isFolderPage) return [];
  const answer = await get(FOLDER, { isRedirectGiven: true });
  if (answer.status >= 300 && answer.status < 400) {
    const to = redirectOf(answer, root + FOLDER);
    if (to === `${root}${FOLDER}/`) return [];
    if (!to.startsWith(new URL("/", root).href))
      return [
        error(
          `不带斜杠的 ${FOLDER} 被转到了 ${to}，换了协议或主机名；请让主机按读者所用的地址转（反向代理要传 Host 和 X-Forwarded-Proto，nginx 可设 absolute_redirect off）。`,
        ),
      ];
    return [warning(`不带斜杠的 ${FOLDER} 被转到了 ${to}；应转到 ${root}${FOLDER}/，请查主机的重写规则。`)];
  }
  if (answer.status === 200)
    return [
      error(
        `不带斜杠的 ${FOLDER} 直接给出页面：这样打开的页面会到上一级目录去找链接和数据；请让主机转到带斜杠的 ${FOLDER}/，或不要回答不带斜杠的地址。`,
      ),
    ];
  return [
    warning(`不带斜杠的 ${FOLDER} 返回 ${answer.status}，抄漏斜杠的链接会断；请让主机转到带斜杠的地址。`),
  ];
}

async function removedSlash({ root, get }: Host): Promise<Remark[]> {
  const answer = await get(`${FOLDER}/`, { isRedirectGiven: true });
  if (answer.status < 300 || answer.status >= 400) return [];
  const to = redirectOf(answer, `${root}${FOLDER}/`);
  if (to === root + FOLDER)
    return [
      error(
        `主机去掉了地址末尾的斜杠（${FOLDER}/ 转到 ${FOLDER}），页面里的链接和数据都会找错地方；请关掉这项设置（Vercel 设 trailingSlash 为 true，Netlify 关掉 Pretty URLs，其他主机查重写规则）。`,
      ),
    ];
  return [hint(`${FOLDER}/ 被转到 ${to}，每打开一页多走一步；请让主机直接给出目录里的 index.html。`)];
}

async function download(host: Host): Promise<Remark[]> {
  const page = await host.get(pageIn(host, ""));
  return header(page, "content-disposition").startsWith("attachment")
    ? [
        error(
          "主机让浏览器把网页下载下来（Content-Disposition: attachment），读者看不到页面；阿里云 OSS、腾讯云 COS 的自带域名都这样，请绑定自己的域名。",
        ),
      ]
    : [];
}

async function queries(host: Host): Promise<Remark[]> {
  const asked = [
    `${pageIn(host, "search/")}?q=${encodeURIComponent("办事指南")}`,
    `${pageIn(host, "")}?hl=${encodeURIComponent("办理时限")}`,
  ];
  const answers = await Promise.all(asked.map((path) => host.get(path)));
  const refused = answers.find(({ status }) => status !== 200);
  return refused === undefined
    ? []
    : [
        error(
          `带中文查询的地址（如 search/?q=办事指南）返回 ${refused.status}，检索和链接会被拦下；请在防火墙（WAF）里放行参数 q 和 hl。`,
        ),
      ];
}

/** Where the site was told that it is published. */
async function canonical(host: Host): Promise<Remark[]> {
  const home = text(await host.get(pageIn(host, "")));
  const told = /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1];
  if (told === undefined || told === host.root) return [];
  return [
    hint(
      `网页说自己发布在 ${told}（规范链接），而现在查的是 ${host.root}；正式发布在这里的，请改正 site.yaml 的 address 后重新构建，只是预览的不必管。`,
    ),
  ];
}
