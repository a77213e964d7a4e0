/** A store of objects as rclone sees S3 and its like, and as readers see a public bucket. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A bucket with what was done to it. */
export interface Bucket {
  /** What rclone calls its folder at `path` (`"policy"`), with the environment in which it does. */
  remote(path: string): { name: string; env: Record<string, string> };
  /** Where readers find what lies in it, by a domain of its own, with a slash at its end. */
  url: string;
  /** The store, which has the bucket below its name. */
  endpoint: string;
  objects: Map<string, StoredObject>;
  /** Every upload and deletion, in their order. */
  changes: { kind: "put" | "delete"; key: string }[];
}

export interface StoredObject {
  body: Buffer;
  headers: Record<string, string>;
}

export interface BucketOptions {
  /** Whether folders have a default document and absent pages the page `404.html` below this path; by default neither. */
  website?: { errorPage: string };
  /** Refuses uploads from this one on, as a connection that breaks does. */
  breaksAt?: () => number;
}

const NAME = "bucket";

/** Starts a store with one bucket; it ends with the test. */
export async function startBucket({ website, breaksAt }: BucketOptions = {}): Promise<Bucket> {
  const objects: Bucket["objects"] = new Map();
  const changes: Bucket["changes"] = [];

  const put = async (key: string, request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (changes.length >= (breaksAt?.() ?? Number.POSITIVE_INFINITY)) return answer(response, 403, {}, "");
    const body = Buffer.concat(chunks);
    const { "content-type": type = "binary/octet-stream", "cache-control": control } = request.headers;
    const headers: Record<string, string> = {
      "content-type": type,
      ...(control && { "cache-control": control }),
    };
    for (const [name, value] of Object.entries(request.headers))
      if (name.startsWith("x-amz-meta-")) headers[name] = String(value);
    objects.set(key, { body, headers });
    changes.push({ kind: "put", key });
    answer(response, 200, { etag: etag(body) }, "");
  };

  const read = (key: string, asWebsite: typeof website, response: ServerResponse) => {
    const found = objects.get(asWebsite && (key === "" || key.endsWith("/")) ? `${key}index.html` : key);
    if (found !== undefined)
      return answer(
        response,
        200,
        { ...found.headers, etag: etag(found.body), "last-modified": NOW },
        found.body,
      );
    if (asWebsite && objects.has(`${key}/index.html`))
      return answer(response, 302, { location: `/${key}/` }, "");
    const page = asWebsite && objects.get(asWebsite.errorPage);
    if (page) return answer(response, 404, page.headers, page.body);
    answer(response, 404, { "content-type": "application/xml" }, "<Error><Code>NoSuchKey</Code></Error>");
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const key = decodeURIComponent(pathname).replace(new RegExp(`^/(?:${NAME}(?:/|$))?`), "");
    if (request.method === "PUT") return put(key, request, response);
    if (request.method === "DELETE") {
      objects.delete(key);
      changes.push({ kind: "delete", key });
      return answer(response, 204, {}, "");
    }
    if (key === "" && searchParams.has("prefix"))
      return answer(response, 200, { "content-type": "application/xml" }, list(objects, searchParams));
    // Programs with a key get objects, and only readers a website.
    read(key, request.headers.authorization === undefined ? website : undefined, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const remote = (path: string) => ({
    name: `store:${NAME}/${path}`,
    env: {
      RCLONE_CONFIG_STORE_TYPE: "s3",
      RCLONE_CONFIG_STORE_PROVIDER: "Minio",
      RCLONE_CONFIG_STORE_ENDPOINT: endpoint,
      RCLONE_CONFIG_STORE_ACCESS_KEY_ID: "any",
      RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY: "thing",
      RCLONE_CONFIG_STORE_NO_CHECK_BUCKET: "true",
    },
  });
  return { remote, url: `${endpoint}/`, endpoint, objects, changes };
}

const NOW = new Date(0).toUTCString();

function etag(body: Buffer): string {
  return `"${createHash("md5").update(body).digest("hex")}"`;
}

function answer(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer,
): void {
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  // What is asked for its headers alone gets them alone.
  response.end(response.req.method === "HEAD" ? "" : body);
}

/** The objects below a prefix; up to the next slash where they are listed by folders. */
function list(objects: Bucket["objects"], asked: URLSearchParams): string {
  const prefix = asked.get("prefix") ?? "";
  const isByFolder = asked.get("delimiter") === "/";
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix));
  const folderOf = (key: string) => /^[^/]*\//.exec(key.slice(prefix.length))?.[0];
  const folders = isByFolder ? new Set(keys.map(folderOf).filter((one) => one !== undefined)) : new Set();
  const own = isByFolder ? keys.filter((key) => folderOf(key) === undefined) : keys;
  const contents = own.map((key) => {
    const { body } = objects.get(key) as StoredObject;
    return `<Contents><Key>${key}</Key><LastModified>1970-01-01T00:00:00.000Z</LastModified><ETag>${etag(body).replaceAll('"', "&quot;")}</ETag><Size>${body.length}</Size></Contents>`;
  });
  const common = [...folders].map(
    (one) => `<CommonPrefixes><Prefix>${prefix}${one}</Prefix></CommonPrefixes>`,
  );
  return `<?xml version="1.0"?><ListBucketResult><Name>${NAME}</Name><IsTruncated>false</IsTruncated>${contents.join("")}${common.join("")}</ListBucketResult>`;
}
