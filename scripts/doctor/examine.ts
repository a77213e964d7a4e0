/** All that the doctor looks at on a host, in one go. */
import { ask, siteAddress } from "../verify/published-copy.ts";
import { checkCaching } from "./caching.ts";
import { isOurs, openHost } from "./host.ts";
import { checkMissing } from "./missing.ts";
import { checkNames } from "./names.ts";
import { checkPages } from "./pages.ts";
import { checkPublication } from "./publication.ts";
import { error, hint, type Remark } from "./remark.ts";
import { checkSecurity } from "./security.ts";
import { checkTransfer } from "./transfer.ts";
import { checkTypes } from "./types.ts";

const CHECKS = [
  ...[checkPages, checkTypes, checkTransfer, checkCaching],
  ...[checkMissing, checkPublication, checkNames, checkSecurity],
];

/** What is to be said of a site at an address, with a slash at its end. @throws {UnreachableError} */
export async function examineHost(asked: string): Promise<Remark[]> {
  const root = siteAddress((await ask(asked)).url) ?? asked;
  const host = await openHost(root);
  const home = await host.get("");
  const file = await host.get("index.html");
  if (home.status !== 200 && file.status !== 200)
    return [error(`首页 ${root} 返回 ${home.status}；请核对网址，以及网站是否传到了那里。`)];
  if (!isOurs(home) && !isOurs(file) && host.set === null)
    return [
      error(`${root} 不是本程序生成的网站（或只传了一部分）；请核对网址，把 dist/ 里的全部文件传上去。`),
    ];
  const remarks: Remark[] = [];
  if (root !== asked) remarks.push(hint(`${asked} 被转到了 ${root}，以下按后者查；请在各处写后一个网址。`));
  for (const check of CHECKS) remarks.push(...(await check(host)));
  return remarks;
}
