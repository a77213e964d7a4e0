/** Whether a host's own headers let the site work, and what they could add. */
import { TRUSTED_TYPES_POLICY } from "../../src/layouts/security-policy.ts";
import { type Host, header, pageIn } from "./host.ts";
import { error, hint, type Remark, warning } from "./remark.ts";

export async function checkSecurity(host: Host): Promise<Remark[]> {
  const { root, get } = host;
  const page = await get(pageIn(host, "search/"));
  const found: Remark[] = [];
  const policy = header(page, "content-security-policy");
  if (policy !== "") found.push(...policyFaults(policy));
  if (/noindex|none/.test(header(page, "x-robots-tag")))
    found.push(warning("主机发出 X-Robots-Tag: noindex，搜索引擎不会收录本站；要收录请去掉它。"));
  const isSecure = root.startsWith("https:");
  if (!isSecure)
    found.push(
      hint("网站没有用 https：途中可能被改写，离线保存也用不了；请给主机配证书，并把 http 转到 https。"),
    );
  const missing = [
    ...(header(page, "x-content-type-options") === "nosniff" ? [] : ["X-Content-Type-Options: nosniff"]),
    ...(/frame-ancestors/.test(policy) || header(page, "x-frame-options") !== ""
      ? []
      : ["Content-Security-Policy: frame-ancestors 'self'"]),
    ...(header(page, "referrer-policy") === "" ? ["Referrer-Policy: strict-origin-when-cross-origin"] : []),
    ...(isSecure && header(page, "strict-transport-security") === ""
      ? ["Strict-Transport-Security: max-age=31536000"]
      : []),
  ];
  if (missing.length > 0)
    found.push(hint(`可以再加几个安全响应头：${missing.join("；")}（docs/hosting/ 里的配置都有）。`));
  return found;
}

/** What a policy in the host's headers forbids that the site needs. */
export function policyFaults(policy: string): Remark[] {
  const directives = new Map(
    policy.split(";").map((one) => {
      const [name = "", ...sources] = one.trim().split(/\s+/);
      return [name, sources];
    }),
  );
  if (directives.has("sandbox"))
    return [error("主机的内容安全策略（CSP）有 sandbox，脚本和表单都不能用；请去掉它。")];
  const sources = (name: string) => directives.get(name) ?? directives.get("default-src");
  const lacks = (name: string, ...wanted: string[]) => {
    const given = sources(name);
    return given !== undefined && !wanted.some((one) => given.includes(one));
  };
  const found: Remark[] = [];
  for (const name of ["script-src", "style-src", "connect-src", "img-src"])
    if (lacks(name, "'self'", "*"))
      found.push(error(`主机的内容安全策略（CSP）的 ${name} 不许本站自己的文件，页面会坏；请加上 'self'。`));
  if (lacks("script-src", "'wasm-unsafe-eval'", "'unsafe-eval'"))
    found.push(
      warning(
        "主机的内容安全策略（CSP）不许 WebAssembly，检索只好逐字查找全部原文；请在 script-src 加上 'wasm-unsafe-eval'。",
      ),
    );
  const types = directives.get("trusted-types");
  if (types !== undefined && ![TRUSTED_TYPES_POLICY, "*"].some((one) => types.includes(one)))
    found.push(
      error(
        `主机的内容安全策略（CSP）的 trusted-types 不许本站的 ${TRUSTED_TYPES_POLICY}，检索和适用查询会坏；请加上 ${TRUSTED_TYPES_POLICY}。`,
      ),
    );
  return found;
}
