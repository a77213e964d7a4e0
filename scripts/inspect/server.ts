import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { createGzip } from "node:zlib";

/** One request as it arrived and the status it was answered with. */
interface Request {
  method: string;
  /** With the base path and the query, as the browser sent it. */
  path: string;
  status: number;
}

export interface ServerOptions {
  root: string;
  /** Where the site lies below the host, e.g. `/a/b/`; anything else is not found. */
  base?: string;
  /** Paths below the base that are answered with status 500; the list may be changed while it runs. */
  failing?: string[];
  /** The port, where it must be that of a server before; else a free one. */
  port?: number;
  /** Compress texts for clients that take it, as real hosts do. */
  gzip?: boolean;
}

export interface StaticServer {
  /** The site's address, base path included, with a slash at its end. */
  url: string;
  requests: Request[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** What a host is asked for where it knows no better: Pagefind's own files among them. */
const UNKNOWN = "application/octet-stream";

/**
 * Serves a folder on loopback as a plain static host does, so that the tests
 * see what a reader's browser would: no rewriting, no headers of its own.
 */
export async function startServer(options: ServerOptions): Promise<StaticServer> {
  const { root, base = "/", failing = [], gzip = false, port: wish = 0 } = options;
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    const { method = "GET", url: path = "/" } = request;
    const seen: Request = { method, path, status: 0 };
    requests.push(seen);
    response.on("close", () => {
      seen.status = response.statusCode;
    });
    answer({ root, base, failing, gzip }, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((done) => server.listen(wish, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { root, base, failing, gzip }: Required<Omit<ServerOptions, "port">>,
  { method, url = "/", headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const packs = gzip && /\bgzip\b/.test(String(headers["accept-encoding"] ?? ""));
  if (method !== "GET" && method !== "HEAD") return void response.writeHead(405).end();
  const [address = "/", query] = url.split("?", 2);
  if (!address.startsWith(base)) return void response.writeHead(404).end();
  const path = decode(address.slice(base.length));
  if (path !== null && failing.includes(path)) return void response.writeHead(500).end();
  const found = path === null ? null : await lookUp(root, path);
  if (found === "folder") {
    const location = `${address}/${query === undefined ? "" : `?${query}`}`;
    return void response.writeHead(301, { location }).end();
  }
  if (found) return send(response, 200, found, { method, packs });
  const own = await lookUp(root, "404.html");
  if (own && own !== "folder") return send(response, 404, own, { method, packs });
  response.writeHead(404).end();
}

function decode(path: string): string | null {
  try {
    const plain = decodeURIComponent(path);
    const clean = normalize(`/${plain}`).split(sep).join("/").slice(1);
    // A path that normalising changes climbs or stutters; a file host has no such file.
    return clean === plain && !plain.includes("\0") ? plain : null;
  } catch {
    return null;
  }
}

/** The file that answers a path; `"folder"` where only the slash is missing, `null` where there is none. */
async function lookUp(root: string, path: string): Promise<string | null> {
  const file = join(root, path.endsWith("/") || path === "" ? `${path}index.html` : path);
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return file;
  return found?.isDirectory() ? "folder" : null;
}

/** What hosts compress: everything that isn't compressed already. */
const TEXTS = /^(?:text\/|application\/(?:json|xml|manifest)|image\/svg)/;

function send(
  response: ServerResponse,
  status: number,
  file: string,
  { method, packs }: { method: string; packs: boolean },
): void {
  const type = TYPES[extname(file)] ?? UNKNOWN;
  const isPacked = packs && TEXTS.test(type);
  response.writeHead(status, { "content-type": type, ...(isPacked && { "content-encoding": "gzip" }) });
  if (method === "HEAD") return void response.end();
  const stream = createReadStream(file).on("error", () => response.destroy());
  if (isPacked) stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}
