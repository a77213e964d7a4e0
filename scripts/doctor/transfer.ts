/** Whether files come compressed, and as they were built. */
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import { hashOf } from "../verify/manifest.ts";
import { type Host, header, written } from "./host.ts";
import { error, type Remark, warning } from "./remark.ts";

/** Smaller files gain nothing. */
const LEAST = 1400;
const COMPRESSED = [".html", ".js", ".css", ".json"];
const KB = 1024;

export async function checkTransfer(host: Host): Promise<Remark[]> {
  return [...(await compression(host)), ...(await bytes(host))];
}

async function compression({ get, files, manifest }: Host): Promise<Remark[]> {
  const sizeOf = (file: string) => manifest?.files[file]?.bytes ?? 0;
  const plain: string[] = [];
  let saved = 0;
  for (const ending of COMPRESSED) {
    const own = files.filter((file) => extname(file) === ending && file !== "404.html");
    const [largest] = own.sort((a, b) => sizeOf(b) - sizeOf(a));
    if (largest === undefined) continue;
    const answer = await get(written(largest));
    if (answer.status !== 200 || answer.body.length < LEAST) continue;
    if (/gzip|br|deflate|zstd/.test(header(answer, "content-encoding"))) continue;
    plain.push(ending);
    saved += answer.body.length - gzipSync(answer.body).length;
  }
  if (plain.length === 0) return [];
  return [
    warning(
      `${plain.join("、")} 没有压缩传输，单是其中最大的几个就多传 ${Math.round(saved / KB)} KB；请打开主机或 CDN 的 gzip（nginx 要在 gzip_types 里列出类型）。`,
    ),
  ];
}

/** A file of each kind, byte for byte. */
async function bytes({ get, files, manifest }: Host): Promise<Remark[]> {
  if (manifest === null) return [];
  const kinds = new Map(files.filter((file) => !file.endsWith(".html")).map((file) => [extname(file), file]));
  const changed: string[] = [];
  for (const file of kinds.values()) {
    const answer = await get(written(file));
    if (answer.status === 200 && hashOf(answer.body).sha256 !== manifest.files[file]?.sha256)
      changed.push(file);
  }
  if (changed.length === 0) return [];
  return [
    error(
      `${changed.join("、")} 传来的字节与清单不符：没有传完、是另一次构建的，或被主机、CDN 改写（转码、压缩、加水印）；请整个重新上传，关掉改写，再用 npm run verify 逐个核对。`,
    ),
  ];
}
