/** Where a local server listens, as its command line says. */
import { parseOptions, UsageError } from "../command-line.ts";

export interface ServerOptions {
  port?: number;
  host?: string;
}

/** The options `--port` and `--host`. @throws {UsageError} */
export function serverOptions(): ServerOptions {
  const text = { type: "string" } as const;
  const { values } = parseOptions({ options: { port: text, host: text } });
  const { port, host } = values;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65536))
    throw new UsageError(`--port 应为 0 到 65535 的数，不能是“${port}”`);
  return { ...(port === undefined ? {} : { port: Number(port) }), ...(host === undefined ? {} : { host }) };
}
