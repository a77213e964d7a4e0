import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type BuildRecord, BuildRecords, sumsIn } from "../../scripts/build/reuse/build-record.ts";
import { digestOf, digestOfFiles, engineDigest } from "../../scripts/build/reuse/digests.ts";
import { KeptPages } from "../../scripts/build/reuse/kept-pages.ts";
import { MadeParts } from "../../scripts/build/reuse/made-part.ts";
import { ObjectStore, sumOf } from "../../scripts/build/reuse/object-store.ts";
import { Reuse } from "../../scripts/build/reuse/reuse.ts";
import { hashOf } from "../../scripts/verify/manifest.ts";
import { temporaryFolder, writeFiles } from "../support/temporary.ts";

const record = (text: string): BuildRecord => ({
  key: digestOf(text),
  files: { "index.html": sumOf(text) },
  pages: { key: digestOf("pages"), pages: {}, loads: [] },
  parts: {},
});

test("a kept file is given with its bytes and its time", async () => {
  const folder = await temporaryFolder({ "a.html": "页" });
  const store = new ObjectStore(join(folder, "objects"));
  store.keep(sumOf("页"), join(folder, "a.html"));
  expect(store.place(sumOf("页"), join(folder, "b.html"))).toBe(Buffer.byteLength("页"));
  expect(readFileSync(join(folder, "b.html"), "utf8")).toBe("页");
  expect(statSync(join(folder, "b.html")).mtimeMs).toBe(statSync(join(folder, "a.html")).mtimeMs);
});

test("a file of bytes that are kept becomes the kept one", async () => {
  const folder = await temporaryFolder({ "a.html": "页", "b.html": "页" });
  const store = new ObjectStore(join(folder, "objects"));
  for (const name of ["a.html", "b.html"]) store.keep(sumOf("页"), join(folder, name));
  expect(statSync(join(folder, "b.html")).ino).toBe(statSync(join(folder, "a.html")).ino);
});

test("what was changed since it was kept, through whatever link, is given to nobody and goes", async () => {
  const folder = await temporaryFolder({ "a.html": "页" });
  const store = new ObjectStore(join(folder, "objects"));
  store.keep(sumOf("页"), join(folder, "a.html"));
  appendFileSync(join(folder, "a.html"), "改");
  expect(store.place(sumOf("页"), join(folder, "b.html"))).toBeNull();
  expect(existsSync(join(folder, "b.html"))).toBe(false);
  writeFileSync(join(folder, "c.html"), "页");
  store.keep(sumOf("页"), join(folder, "c.html"));
  expect(store.read(sumOf("页"))?.toString()).toBe("页");
});

test("only what the last three builds name is kept", async () => {
  const folder = await temporaryFolder();
  const store = new ObjectStore(join(folder, "objects"));
  const records = new BuildRecords(join(folder, "builds"));
  let left: BuildRecord[] = [];
  for (const name of ["one", "two", "three", "four"]) {
    writeFileSync(join(folder, name), name);
    store.keep(sumOf(name), join(folder, name));
    left = records.set(join(folder, name), record(name));
    store.sweep(sumsIn(left));
    await new Promise((done) => setTimeout(done, 5));
  }
  expect(left).toHaveLength(3);
  expect(["one", "two", "three", "four"].map((name) => store.read(sumOf(name)) !== null)).toEqual([
    ...[false, true, true, true],
  ]);
  expect(readdirSync(join(folder, "builds"))).toHaveLength(3);
});

test("a record that isn't what was written is none", async () => {
  const folder = await temporaryFolder();
  const records = new BuildRecords(folder);
  records.set("dist", record("x"));
  expect(records.all("dist")).toEqual([record("x")]);
  const [name = ""] = readdirSync(folder);
  const text = readFileSync(join(folder, name), "utf8");
  for (const damaged of [text.replace("index.html", "other.html"), text.slice(0, -9), "", "{}"]) {
    writeFileSync(join(folder, name), damaged);
    expect(records.all("dist")).toEqual([]);
  }
});

test("a part is made once from the same, and anew from other code, another source or where one of its files is gone", async () => {
  const folder = await temporaryFolder();
  const [objects, out] = [join(folder, "objects"), join(folder, "out")];
  const store = new ObjectStore(objects);
  let made = 0;
  let builds: BuildRecord["parts"][] = [];
  const make = async (code: string, source: string) => {
    const parts = new MadeParts({ objects, code, builds });
    const said = await parts.make({ name: "index", from: [source], folder: out }, async () => {
      made += 1;
      await writeFiles(out, { "a/b.txt": `${code} ${source}` });
      return { files: 1 };
    });
    for (const [file, sum] of Object.entries(parts.noted["index"]?.files ?? {}))
      store.keep(sum, join(out, file));
    builds = [parts.noted];
    expect(readFileSync(join(out, "a/b.txt"), "utf8")).toBe(`${code} ${source}`);
    expect(said).toEqual({ files: 1 });
    return made;
  };
  expect(await make("code", "source")).toBe(1);
  expect(await make("code", "source")).toBe(1);
  expect(await make("code", "other")).toBe(2);
  expect(await make("changed", "other")).toBe(3);
  store.sweep(new Set());
  expect(await make("changed", "other")).toBe(4);
});

test("files of a page are taken while its input, the code and their bytes are the same, and are told with their sums", async () => {
  const folder = await temporaryFolder();
  const objects = join(folder, "objects");
  const store = new ObjectStore(objects);
  const files = { "a/index.html": "页", "a/index.md": "文" };
  const digests = (input: string, frame = "frame") => ({
    frame,
    inputs: new Map([["a/", digestOf(input)]]),
  });
  const first = new KeptPages({ objects, code: "code", builds: [] }, digests("one"));
  for (const [file, text] of Object.entries(files)) {
    expect(first.take(file, "a/", join(folder, "absent"))).toBeNull();
    const facts = file.endsWith(".html") ? { listed: true, loads: ["assets/a.css"] } : null;
    first.wrote(file, Buffer.from(text), "a/", facts);
    await writeFiles(folder, { [file]: text });
    store.keep(sumOf(text), join(folder, file));
  }
  const { pages, files: told } = first.rendered;
  expect(told).toEqual({
    "a/index.html": hashOf(Buffer.from("页")),
    "a/index.md": hashOf(Buffer.from("文")),
  });
  const builds = [{ ...pages, files: { "a/index.html": sumOf("页"), "a/index.md": sumOf("文") } }];
  let count = 0;
  const take = (code: string, of: ReturnType<typeof digests>, file: string) => {
    count += 1;
    const kept = new KeptPages({ objects, code, builds }, of);
    const facts = kept.take(file, "a/", join(folder, `taken-${count}`));
    if (facts !== null) expect(kept.rendered.files[file]).toEqual(told[file]);
    return facts;
  };
  expect(take("code", digests("one"), "a/index.html")).toEqual({ listed: true, loads: ["assets/a.css"] });
  expect(take("code", digests("one"), "a/index.md")).toEqual({ listed: false, loads: [] });
  expect(take("code", digests("two"), "a/index.md")).toBeNull();
  expect(take("other", digests("one"), "a/index.html")).toBeNull();
  expect(take("code", digests("one", "other frame"), "a/index.html")).toBeNull();
  expect(take("code", digests("one"), "a/other.md")).toBeNull();
});

test("what is remembered of a place goes with its last build", async () => {
  const folder = await temporaryFolder();
  const places = ["one", "two", "three", "four"];
  for (const name of places) {
    const site = join(folder, "site", name);
    await writeFiles(site, { "index.html": name });
    const reuse = new Reuse({ folder: join(folder, "kept"), place: join(folder, name), code: "code" });
    await writeFiles(reuse.memories, { words: name });
    reuse.remember({
      ...{ key: digestOf(name), site, sums: {}, parts: {}, folders: {} },
      pages: { key: digestOf("pages"), pages: {}, loads: [] },
    });
    await new Promise((done) => setTimeout(done, 5));
  }
  const left = places.map((name) =>
    existsSync(new Reuse({ folder: join(folder, "kept"), place: join(folder, name), code: "" }).memories),
  );
  expect(left).toEqual([false, true, true, true]);
});

test("an engine is another one when a file of it, a package that is installed, or a file's name changes", async () => {
  const folder = await temporaryFolder({
    "src/a.ts": "1",
    "package.json": "{}",
    "node_modules/.package-lock.json": "{}",
  });
  const seen = new Set([engineDigest(folder)]);
  const change = async (files: Record<string, string>) => {
    await writeFiles(folder, files);
    const before = seen.size;
    seen.add(engineDigest(folder));
    return seen.size > before;
  };
  expect(await change({ "src/a.ts": "1" })).toBe(false);
  expect(await change({ "src/a.ts": "2" })).toBe(true);
  expect(await change({ "src/b.ts": "" })).toBe(true);
  expect(await change({ "node_modules/.package-lock.json": "{ }" })).toBe(true);
  expect(await change({ "notes.txt": "nothing of the engine's" })).toBe(false);
});

test("bytes that move from one file to the next make another digest", async () => {
  const one = await temporaryFolder({ "a.txt": "12", "b.txt": "3" });
  const other = await temporaryFolder({ "a.txt": "1", "b.txt": "23" });
  expect(digestOfFiles([one])).not.toBe(digestOfFiles([other]));
  expect(digestOfFiles([one, join(one, "absent")])).not.toBe(digestOfFiles([one]));
});

test("a site of the same sources is unchanged where it lies, and to be built where none lies or another", async () => {
  const folder = await temporaryFolder({ "dist/index.html": "甲", "other/index.html": "乙" });
  const [kept, key, code] = [join(folder, "kept"), digestOf("all"), digestOf("code")];
  const files = { "index.html": sumOf("甲") };
  const pages = { key, pages: {}, loads: [] };
  new BuildRecords(join(kept, "builds")).set(join(folder, "dist"), { key, files, pages, parts: {} });
  const unchanged = (name: string, of = key) =>
    new Reuse({ folder: kept, place: join(folder, name), code }).unchanged(of);
  expect(unchanged("dist")).toBe(1);
  expect(unchanged("dist", digestOf("else"))).toBe(null);
  expect(unchanged("other")).toBe(null);
  expect(unchanged("absent")).toBe(null);
});
