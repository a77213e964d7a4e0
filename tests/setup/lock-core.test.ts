import { describe, expect, test } from "vitest";
import { completeLock, type Registry } from "../../scripts/lock/complete.ts";
import { entryFromManifest, type Manifest } from "../../scripts/lock/entry.ts";
import { exactVersion, findMissing, findResolved, findStale, type Lock } from "../../scripts/lock/missing.ts";
import { platformFromName } from "../../scripts/lock/platform.ts";
import { printLock } from "../../scripts/lock/print.ts";

const lockOf = (packages: Lock["packages"]): Lock => ({ lockfileVersion: 3, packages });

/** A tool whose binary for another platform npm left out. */
const incomplete = lockOf({
  "": { devDependencies: { tool: "1.0.0" } },
  "node_modules/tool": {
    version: "1.0.0",
    integrity: "sha512-t",
    dev: true,
    optionalDependencies: { "@tool/linux-x64": "1.0.0", "@tool/wasm32-wasi": "1.0.0" },
  },
  "node_modules/@tool/linux-x64": { version: "1.0.0", integrity: "sha512-l", dev: true, optional: true },
});

const published: Manifest[] = [
  {
    name: "@tool/wasm32-wasi",
    version: "1.0.0",
    cpu: ["wasm32"],
    license: "MIT",
    dependencies: { runtime: "^2.0.0" },
    dist: { integrity: "sha512-w" },
  },
  { name: "runtime", version: "2.1.0", dist: { integrity: "sha512-r" } },
];
const registryOf = (manifests: Manifest[]): Registry => ({
  manifest: async (name, version) =>
    manifests.find((one) => one.name === name && one.version === version) ?? null,
  versions: async (name, range) =>
    manifests.filter((one) => one.name === name && one.version[0] === range[1]).map(({ version }) => version),
});

describe("findMissing", () => {
  test("finds an optional package that is not there", () => {
    expect(findMissing(incomplete)).toEqual([
      { wantedBy: "node_modules/tool", name: "@tool/wasm32-wasi", spec: "1.0.0", optional: true },
    ]);
  });

  test("finds an optional package of the project itself, and a pinned one held in another version", () => {
    const lock = lockOf({
      "": { optionalDependencies: { a: "1.0.0", b: "1.0.0" } },
      "node_modules/b": { version: "1.1.0" },
    });
    expect(findMissing(lock).map(({ name }) => name)).toEqual(["a", "b"]);
  });

  test("looks through nested folders as Node does, and not into those of others", () => {
    const lock = lockOf({
      "": { dependencies: { "@s/a": "1.0.0", b: "1.0.0" } },
      "node_modules/@s/a": { version: "1.0.0", dependencies: { c: "^1.0.0" } },
      "node_modules/@s/a/node_modules/c": { version: "1.0.0", dependencies: { b: "^1.0.0" } },
      "node_modules/b": { version: "1.0.0", dependencies: { c: "^1.0.0" } },
    });
    expect(findMissing(lock)).toEqual([
      { wantedBy: "node_modules/b", name: "c", spec: "^1.0.0", optional: false },
    ]);
  });

  test("asks for peers, but not for those that a package may do without", () => {
    const lock = lockOf({
      "": { dependencies: { a: "1.0.0" } },
      "node_modules/a": {
        version: "1.0.0",
        peerDependencies: { needed: "1", spare: "1" },
        peerDependenciesMeta: { spare: { optional: true } },
      },
    });
    expect(findMissing(lock).map(({ name }) => name)).toEqual(["needed"]);
  });
});

test("findStale and findResolved name what has no business in a lock", () => {
  const lock = lockOf({
    "": {},
    "node_modules/old": { version: "1.0.0", resolved: "https://registry.example/old.tgz" },
  });
  expect(findStale(lock)).toEqual(["node_modules/old"]);
  expect(findResolved(lock)).toEqual(["node_modules/old"]);
});

describe("completeLock", () => {
  test("adds what is missing and what that asks for, and nothing twice", async () => {
    const { lock, added, unverified } = await completeLock(incomplete, registryOf(published));
    expect(added).toEqual(["node_modules/@tool/wasm32-wasi", "node_modules/runtime"]);
    expect(unverified).toEqual([]);
    expect(lock.packages["node_modules/@tool/wasm32-wasi"]).toEqual({
      version: "1.0.0",
      integrity: "sha512-w",
      cpu: ["wasm32"],
      dev: true,
      license: "MIT",
      optional: true,
      dependencies: { runtime: "^2.0.0" },
    });
    expect(findMissing(lock)).toEqual([]);
    expect((await completeLock(lock, registryOf(published))).added).toEqual([]);
  });

  test("nests a dependency where the place is taken by a version out of range", async () => {
    const taken = structuredClone(incomplete);
    taken.packages["node_modules/runtime"] = { version: "1.0.0", integrity: "sha512-1" };
    const { added } = await completeLock(taken, registryOf(published));
    expect(added.at(-1)).toBe("node_modules/@tool/wasm32-wasi/node_modules/runtime");
  });

  test("adds a version that the registry doesn't show by its name, and its hash once it does", async () => {
    const first = await completeLock(incomplete, registryOf([]));
    expect(first.unverified).toEqual(["node_modules/@tool/wasm32-wasi"]);
    const second = await completeLock(first.lock, registryOf(published));
    expect(second.unverified).toEqual([]);
    expect(second.lock).toEqual((await completeLock(incomplete, registryOf(published))).lock);
  });

  test("refuses to choose a package that is not optional", async () => {
    const lock = lockOf({ "": { dependencies: { a: "1.0.0" } } });
    await expect(completeLock(lock, registryOf([]))).rejects.toThrow("run npm install first");
  });

  test("strips addresses and leaves its input alone", async () => {
    const entry = { version: "1.0.0", integrity: "sha512-a", resolved: "https://registry.example/a.tgz" };
    const lock = lockOf({ "": { dependencies: { a: "1.0.0" } }, "node_modules/a": entry });
    const done = await completeLock(lock, registryOf([]));
    expect(findResolved(done.lock)).toEqual([]);
    expect(findResolved(lock)).toEqual(["node_modules/a"]);
  });
});

test("entryFromManifest writes single commands, funding and scripts as npm does", () => {
  const entry = entryFromManifest(
    {
      name: "@s/a",
      version: "1.0.0",
      bin: "a.js",
      funding: "https://a.example",
      scripts: { postinstall: "x" },
    },
    false,
  );
  expect(entry).toEqual({
    version: "1.0.0",
    bin: { a: "a.js" },
    funding: { url: "https://a.example" },
    hasInstallScript: true,
    optional: true,
  });
});

test("printLock puts plain values before objects, each by name, and version and integrity first", () => {
  const lock = lockOf({
    "node_modules/b": {
      optional: true,
      engines: {},
      integrity: "i",
      cpu: ["x64"],
      bin: {},
      version: "1.0.0",
    },
    "": {},
  });
  const keys = [...printLock(lock).matchAll(/"([^"]*)":/g)].map(([, key]) => key);
  const entry = ["version", "integrity", "cpu", "optional", "bin", "engines"];
  expect(keys).toEqual(["lockfileVersion", "packages", "", "node_modules/b", ...entry]);
});

test.each([
  ["@pagefind/windows-x64", { os: ["win32"], cpu: ["x64"] }],
  ["@biomejs/cli-linux-arm64-musl", { os: ["linux"], cpu: ["arm64"], libc: ["musl"] }],
  ["@astrojs/compiler-binding-wasm32-wasi", { cpu: ["wasm32"] }],
  ["left-pad", null],
])("platformFromName(%s)", (name, platform) => {
  expect(platformFromName(name)).toEqual(platform);
});

test.each([
  ["1.2.3", "1.2.3"],
  ["npm:typescript@7.0.2", "7.0.2"],
  ["2.0.0-beta.2", "2.0.0-beta.2"],
  ["^1.2.3", null],
  ["latest", null],
])("exactVersion(%s)", (spec, version) => {
  expect(exactVersion(spec)).toBe(version);
});
