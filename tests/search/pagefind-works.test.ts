/** What of others' work is said to be in Pagefind's WebAssembly. */
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { pagefindWorks } from "../../scripts/search/pagefind-works.ts";

const REGISTRY = "/home/a/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f";
const module = (...words: string[]) => [
  "wasm.unknown.pagefind",
  gzipSync(Buffer.from(`\0asm\x01\0\0\0${words.join("\0")}`, "latin1")),
];

test("the libraries that it names with their versions, those that it doesn't name, and each with its licence", () => {
  const named = [
    `${REGISTRY}/minicbor-2.3.1/src/decode/decoder.rs`,
    "rustc&1.101.0-nightly (f9ceb4a4d 2026-10-31)",
    "wasm-bindgen\x130.2.129 (165586f85)",
  ];
  const [own, ...crates] = pagefindWorks([module(...named) as [string, Uint8Array]]);
  expect(own).toMatchObject({ name: "pagefind", licence: "MIT", parts: ["wasm.unknown.pagefind"] });
  const versions = Object.fromEntries(crates.map(({ name, version }) => [name, version]));
  const unnamed = `of Pagefind ${own?.version}`;
  expect(versions).toEqual({
    "minicbor (Rust)": "2.3.1",
    "std (Rust)": "1.101.0-nightly",
    "wasm-bindgen (Rust)": "0.2.129",
    ...{ "bit-set (Rust)": unnamed, "bit-vec (Rust)": unnamed },
    ...{ "pagefind_stem (Rust)": unnamed, "write-json (Rust)": unnamed },
  });
  for (const { name, licence, texts } of crates) {
    expect(licence, name).toMatch(/\b(?:MIT|BlueOak-1\.0\.0)\b/);
    expect(texts.join("\n"), name).toMatch(/Copyright|blueoakcouncil\.org/);
  }
});

test("a library whose licence isn't known here is named with where it is stated", () => {
  const works = pagefindWorks([module(`${REGISTRY}/some_thing-1.2.3/src/lib.rs`) as [string, Uint8Array]]);
  expect(works).toContainEqual(
    expect.objectContaining({
      name: "some_thing (Rust)",
      version: "1.2.3",
      licence: "as stated at https://docs.rs/crate/some_thing/1.2.3/source/Cargo.toml",
    }),
  );
});
