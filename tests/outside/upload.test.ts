/** `docs/hosting/upload.sh` with the real rclone: its order, its headers, and what the doctor says of the bucket. */
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { examineHost } from "../../scripts/doctor/examine.ts";
import { printRemarks } from "../../scripts/doctor/remark.ts";
import { launchBrowser } from "../../scripts/inspect/browser.ts";
import { visit } from "../../scripts/inspect/visit.ts";
import { compare } from "../../scripts/verify/compare.ts";
import { readManifest } from "../../scripts/verify/manifest.ts";
import { hostCopy } from "../../scripts/verify/published-copy.ts";
import { buildSite } from "../support/build.ts";
import { freePort } from "../support/free-port.ts";
import { ROOT } from "./copy.ts";
import { type Bucket, startBucket } from "./object-store.ts";
import {
  needProgram,
  nginx,
  nginxWords,
  replace,
  runServer,
  type Server,
  startWebServer,
} from "./servers.ts";

const folder = mkdtempSync(join(tmpdir(), "policy-site-upload-"));
const dist = join(folder, "dist");
const PLACE = "policy";
beforeAll(async () => {
  needProgram("rclone", "rclone");
  await buildSite({ out: dist, cache: join(folder, "cache"), env: { BASE_PATH: "/policy/" } });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script as an editor does; gives its exit status and what it printed. */
async function upload(
  bucket: Pick<Bucket, "remote">,
  from = dist,
): Promise<{ status: unknown; output: string }> {
  const { name, env } = bucket.remote(PLACE);
  const child = spawn("sh", [join(ROOT, "docs/hosting/upload.sh"), from, name], {
    // Nothing of this machine's own settings for rclone.
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      RCLONE_RETRIES: "1",
      RCLONE_LOW_LEVEL_RETRIES: "1",
      ...env,
    },
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (one: Buffer) => output.push(one));
  const status = await new Promise((done) => child.on("close", done));
  return { status, output: Buffer.concat(output).toString() };
}

/** Fails with what was printed where an upload fails. */
async function uploadWhole(bucket: Bucket, from = dist): Promise<void> {
  const { status, output } = await upload(bucket, from);
  expect(status, output).toBe(0);
}

/** Which step of an upload a file belongs to. */
function stepOf(key: string): number {
  const path = key.slice(PLACE.length + 1);
  if (/^(?:assets|pagefind|finder\/data)\/|^finder\/[^/]+\.js$/.test(path)) return 1;
  return /^(?:build\.js(?:on)?|manifest\.json)$/.test(path) ? 2 : 3;
}

const steps = ({ changes }: Bucket, from = 0) =>
  changes.slice(from).map(({ kind, key }) => (kind === "delete" ? 4 : stepOf(key)));

describe("an upload", () => {
  test("goes from hashed files over build.json to pages, and deletes last", async () => {
    const bucket = await startBucket();
    await uploadWhole(bucket);
    expect(steps(bucket)).toEqual([...steps(bucket)].sort());
    expect(new Set(steps(bucket))).toEqual(new Set([1, 2, 3]));

    // Another build: a page changes, a script gets another name, a page goes.
    const next = join(folder, "next");
    cpSync(dist, next, { recursive: true });
    writeFileSync(join(next, "about/index.html"), "<!doctype html>");
    writeFileSync(join(next, "build.json"), "{}");
    writeFileSync(join(next, "assets/new.0123.js"), "1");
    rmSync(join(next, "terms"), { recursive: true });
    const before = bucket.changes.length;
    await uploadWhole(bucket, next);
    const [first, ...others] = bucket.changes.slice(before);
    expect([first?.key, others[0]?.key, others[1]?.key]).toEqual([
      "policy/assets/new.0123.js",
      "policy/build.json",
      "policy/about/index.html",
    ]);
    expect(
      others.slice(2).every(({ kind, key }) => kind === "delete" && key.startsWith("policy/terms/")),
    ).toBe(true);
    expect(others.length).toBeGreaterThan(2);
  });

  test("that breaks leaves the old build.json, and goes on where it stopped", async () => {
    let limit = 100;
    const bucket = await startBucket({ breaksAt: () => limit });
    expect((await upload(bucket)).status).not.toBe(0);
    expect(bucket.objects.has("policy/build.json")).toBe(false);
    limit = Number.POSITIVE_INFINITY;
    const before = bucket.changes.length;
    await uploadWhole(bucket);
    const keys = bucket.changes.map(({ key }) => key);
    expect(before).toBeGreaterThan(50);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("says in one sentence what it lacks", async () => {
    const bucket = await startBucket();
    const empty = join(folder, "empty");
    mkdirSync(empty);
    const { status, output } = await upload(bucket, empty);
    expect({ status, output }).toEqual({
      status: 2,
      output: `“${empty}”不是建好的网站，请先运行 npm run build\n`,
    });
    expect(bucket.changes).toEqual([]);
  });
});

test("where a remote knows no sums, a file that changed and stayed as long is sent all the same", async () => {
  const root = join(folder, "remote");
  mkdirSync(root);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const words = ["serve", "webdav", "--addr", `127.0.0.1:${port}`, root];
  const running = await runServer("rclone", words, { url: address, cwd: folder });
  onTestFinished(running.close);
  const env = {
    RCLONE_CONFIG_STORE_TYPE: "webdav",
    RCLONE_CONFIG_STORE_URL: address,
    RCLONE_CONFIG_STORE_VENDOR: "other",
  };
  const small = join(folder, "small");
  const names = ["build.json", "build.js", "manifest.json", "index.html", "gone.html"];
  for (const text of ["1", "2"]) {
    rmSync(small, { recursive: true, force: true });
    mkdirSync(small);
    for (const name of names)
      if (text === "1" || name !== "gone.html") writeFileSync(join(small, name), text);
    const { status, output } = await upload({ remote: () => ({ name: "store:site", env }) }, small);
    expect(status, output).toBe(0);
  }
  const there = readdirSync(join(root, "site")).map((name) => [
    name,
    readFileSync(join(root, "site", name), "utf8"),
  ]);
  expect(Object.fromEntries(there)).toEqual({
    "build.json": "2",
    "build.js": "2",
    "manifest.json": "2",
    "index.html": "2",
  });
});

test("nginx in front of a bucket gives what it lacks: the doctor finds nothing, and search works", async () => {
  const bucket = await startBucket();
  await uploadWhole(bucket);
  const server: Server = {
    ...nginx,
    configuration: "nginx-bucket.conf",
    prepare: (configuration, serving) =>
      nginxWords(
        replace(
          configuration,
          ["listen 80;", `listen 127.0.0.1:${serving.port};`],
          ["http://127.0.0.1:9000", bucket.endpoint],
          ["=404 /404.html;", `=404 /${PLACE}/404.html;`],
        ),
        serving.work,
      ),
  };
  const work = join(folder, "nginx");
  const running = await startWebServer(server, { www: folder, base: `/${PLACE}/`, work });
  onTestFinished(running.close);
  expect(printRemarks(await examineHost(running.url))).toEqual([
    expect.stringMatching(/^建议：网站没有用 https/),
  ]);
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const { page, faults } = await visit(browser, `${running.url}search/?q=锂电池`);
  await page.locator('[data-results][data-state="done"]').waitFor();
  expect(faults).toEqual([]);
});

describe("of what lies in a bucket after it, the doctor says", () => {
  test("without default documents what readers miss; every file is what was built", async () => {
    const bucket = await startBucket();
    await uploadWhole(bucket);
    expect(printRemarks(await examineHost(`${bucket.url}${PLACE}/`))).toEqual([
      expect.stringMatching(/^错误：目录地址 notices\/ 返回 404，而 notices\/index\.html 能打开/),
      expect.stringMatching(/^提醒：.*没有压缩传输/),
      expect.stringMatching(/^提醒：不存在的地址没有显示本站的 404\.html/),
      expect.stringMatching(/^建议：网站没有用 https/),
      expect.stringMatching(/^建议：可以再加几个安全响应头/),
    ]);
    const body = bucket.objects.get("policy/manifest.json")?.body.toString() ?? "";
    const manifest = readManifest(body);
    expect(Object.keys(manifest?.files ?? {}).length).toBeGreaterThan(100);
    expect(
      await compare(hostCopy(`${bucket.url}${PLACE}/`), manifest ?? { site: "", files: {} }, { atOnce: 8 }),
    ).toEqual([]);
  });

  test("with them nothing but what a bucket can't have: compression, headers, https", async () => {
    const bucket = await startBucket({ website: { errorPage: "policy/404.html" } });
    await uploadWhole(bucket);
    expect(printRemarks(await examineHost(`${bucket.url}${PLACE}/`))).toEqual([
      expect.stringMatching(/^提醒：.*没有压缩传输/),
      expect.stringMatching(/^建议：网站没有用 https/),
      expect.stringMatching(/^建议：可以再加几个安全响应头/),
    ]);
  });
});
