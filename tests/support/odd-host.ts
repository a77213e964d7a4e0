/** A host that serves a built site as it should, but for what a test makes it do wrong. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { onTestFinished } from "vitest";

/** An answer of the host, before it is compressed. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  /** Whether it is compressed for clients that take it. */
  packs: boolean;
}

/** What was asked for: the path below the root, and the query with its `?`. */
export interface Asked {
  path: string;
  query: string;
}

/** What a host does otherwise than it should; `serve` is what it should do. */
export type Oddity = (asked: Asked, serve: (path: string) => Reply) => Reply;

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};
const HASHED = /^(?:assets|pagefind)\/|^finder\/.*\.js$/;

/** Serves a folder at a path; gives the site's address. It ends with the test. */
export async function startOddHost(
  root: string,
  { base = "/", oddity = ({ path }, serve) => serve(path) }: { base?: string; oddity?: Oddity } = {},
): Promise<string> {
  const serve = (path: string) => served(root, base, path);
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const isBelow = pathname.startsWith(base);
    const asked = { path: decodeURIComponent(pathname.slice(base.length)), query: search };
    const { status, headers, body, packs } = isBelow ? oddity(asked, serve) : serve("404.html");
    const isPacked = packs && /gzip/.test(String(request.headers["accept-encoding"]));
    response.writeHead(status, { ...headers, ...(isPacked && { "content-encoding": "gzip" }) });
    response.end(isPacked ? gzipSync(body) : body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
}

function served(root: string, base: string, path: string): Reply {
  const file = join(root, path === "" || path.endsWith("/") ? `${path}index.html` : path);
  if (existsSync(file) && statSync(file).isFile()) return fileReply(file, path, 200);
  if (existsSync(join(root, path, "index.html")))
    return { ...fileReply(join(root, "404.html"), path, 301), headers: { location: `${base}${path}/` } };
  return fileReply(join(root, "404.html"), "404.html", 404);
}

function fileReply(file: string, path: string, status: number): Reply {
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  return {
    status,
    headers: {
      "content-type": type,
      "cache-control": HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      "content-security-policy":
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'self'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
    },
    body: readFileSync(file),
    packs: !/octet-stream|png/.test(type),
  };
}
