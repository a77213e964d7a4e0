import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer } from "../../scripts/inspect/server.ts";

let folder = "";
let root = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "server-"));
  root = join(folder, "dist");
  await mkdir(join(root, "a"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(root, "index.html"), "home");
  await writeFile(join(root, "404.html"), "own page");
  await writeFile(join(root, "a/index.html"), "a");
  for (const name of ["x.wasm", "x.json", "x.mjs", "x.pf_meta", "x.pagefind"]) {
    await writeFile(join(root, name), "{}");
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** Asks for a path as it stands: fetch would tidy it up first. */
function raw(url: string, path: string): Promise<number> {
  const { port } = new URL(url);
  return new Promise((done, fail) => {
    request({ host: "127.0.0.1", port, path }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on("error", fail)
      .end();
  });
}

test.each(["/", "/a/b/"])("serves folders, types and its own 404 page below %s", async (base) => {
  const { url, requests, close } = await startServer({ root, base });
  try {
    const home = await fetch(url);
    expect([home.status, await home.text()]).toEqual([200, "home"]);
    const bare = await fetch(`${url}a?q=1`, { redirect: "manual" });
    expect([bare.status, bare.headers.get("location")]).toEqual([301, `${base}a/?q=1`]);
    expect(await (await fetch(`${url}a/`)).text()).toBe("a");
    const lost = await fetch(`${url}no/such/`);
    expect([lost.status, await lost.text()]).toEqual([404, "own page"]);
    const types = ["wasm", "json", "mjs", "pf_meta", "pagefind"].map(async (ending) => {
      const { headers } = await fetch(`${url}x.${ending}`);
      return headers.get("content-type");
    });
    expect(await Promise.all(types)).toEqual([
      "application/wasm",
      "application/json; charset=utf-8",
      "text/javascript; charset=utf-8",
      "application/octet-stream",
      "application/octet-stream",
    ]);
    expect(requests[0]).toEqual({ method: "GET", path: base, status: 200 });
    expect(requests.find(({ path }) => path.endsWith("such/"))?.status).toBe(404);
  } finally {
    await close();
  }
});

test("gives nothing outside its folder or its base", async () => {
  const { url, close } = await startServer({ root, base: "/a/" });
  try {
    const ways = [
      "../secret.txt",
      "%2e%2e/secret.txt",
      "..%2fsecret.txt",
      "..%5csecret.txt",
      "x/../../secret.txt",
    ];
    for (const way of ways) expect(await raw(url, `/a/${way}`), way).toBe(404);
    for (const path of ["/a/%", "/a/%00", "/a//index.html", "/"])
      expect(await raw(url, path), path).toBe(404);
  } finally {
    await close();
  }
});

test("fails the paths that it is told to fail", async () => {
  const failing = ["x.json"];
  const { url, close } = await startServer({ root, failing });
  try {
    expect((await fetch(`${url}x.json?v=1`)).status).toBe(500);
    failing.length = 0;
    expect((await fetch(`${url}x.json`)).status).toBe(200);
  } finally {
    await close();
  }
});

test("takes no writing", async () => {
  const { url, close } = await startServer({ root });
  try {
    expect((await fetch(url, { method: "POST", body: "x" })).status).toBe(405);
    expect((await fetch(url, { method: "HEAD" })).status).toBe(200);
  } finally {
    await close();
  }
});

test("compresses texts for those who take it, where it is told to", async () => {
  const { url, close } = await startServer({ root, gzip: true });
  try {
    const packed = await fetch(`${url}x.json`);
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(await packed.json()).toBeDefined();
    const plain = await fetch(`${url}x.json`, { headers: { "accept-encoding": "identity" } });
    expect(plain.headers.get("content-encoding")).toBeNull();
  } finally {
    await close();
  }
});
