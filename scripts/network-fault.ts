/** Why a host didn't answer, in Chinese. */

/** What the system's commonest codes mean. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: "查不到这个域名",
  EAI_AGAIN: "域名解析失败",
  ECONNREFUSED: "主机没有在这个端口上服务",
  ECONNRESET: "连接被中断",
  EHOSTUNREACH: "网络不通",
  ENETUNREACH: "网络不通",
  UND_ERR_CONNECT_TIMEOUT: "连接超时",
  UND_ERR_SOCKET: "连接被中断",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "没有取完，连接被中断",
};

/** What a failure of `fetch` means; `patience` is how many milliseconds it was given. */
export function networkFault(error: unknown, patience: number): string {
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  if ((error as Error).name === "TimeoutError") return `${patience / 1000} 秒之内没有应答`;
  if (/redirect/.test(cause?.message ?? "")) return "一直被转来转去";
  const { code = "" } = cause ?? {};
  const meaning = FAULTS[code] ?? (/CERT|SSL|TLS|SIGNATURE/.test(code) ? "证书有问题" : "");
  return [meaning, code].filter(Boolean).join("，") || (cause?.message ?? (error as Error).message);
}
