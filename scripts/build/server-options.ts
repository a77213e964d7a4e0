/** Where a local server listens, as its command line says. */
import { parseOptions, UsageError } from "../command-line.ts";

export interface ServerOptions {
  port?: number;
  host?: string;
  /** What a browser is opened at. */
  open?: string;
}

/** The options `--port` and `--host`, and `--open` where a browser may be opened. @throws {UsageError} */
export function serverOptions({ opens = false } = {}): ServerOptions {
  const text = { type: "string" } as const;
  const { values } = parseOptions({ options: { port: text, host: text, ...(opens ? { open: text } : {}) } });
  const { port, host, open } = values as { port?: string; host?: string; open?: string };
  if (open !== undefined && !open.startsWith("/"))
    throw new UsageError(`--open 应为网站里的一个地址，如 /notices/，不能是“${open}”`);
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65536))
    throw new UsageError(`--port 应为 0 到 65535 的数，不能是“${port}”`);
  return {
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(host === undefined ? {} : { host }),
    ...(open === undefined ? {} : { open }),
  };
}
