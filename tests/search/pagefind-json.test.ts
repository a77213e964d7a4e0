/** Pagefind's WebAssembly has no code of `pagefind_microjson`, whose licence (GPL-3.0) a site's notices would have to name. */
import { gunzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { expect, test } from "vitest";

/** What stands before a module, or before an index's description, once it is unpacked. */
const MARK = "pagefind_dcd";

type Text = [address: number, length: number];
interface Module {
  memory: WebAssembly.Memory;
  __wbindgen_malloc(bytes: number, align: number): number;
  init_pagefind(...description: Text): number;
  request_filter_indexes(index: number, ...filters: Text): Text;
}

test("what reads its JSON refuses what that library takes, and decodes keys as that one doesn't", async () => {
  const filtersOf = await reader();
  const [known, unknown] = [expect.stringMatching(/^\["/), "[]"];
  for (const [filters, expected] of [
    ['{"colour":"red"}', known],
    [String.raw`{"colo\u0075r":"red"}`, known],
    ['{"colour":"red",}', unknown],
    ['{"colour":"red"} more', unknown],
    ['{"colour":"red"', unknown],
    ['{"colour":"red","x":1-2-3}', unknown],
  ] as const)
    expect(filtersOf(filters), filters).toEqual(expected);
});

/** The parts of an index that a module names for filters, written as JSON. */
async function reader(): Promise<(filters: string) => string> {
  const files = await filesOfIndex('<p data-pagefind-filter="colour">red</p>');
  const [module, description] = [/^wasm\./, /\.pf_meta$/].map((name) => {
    const packed = files.find(({ path }) => name.test(path))?.content;
    const content = gunzipSync(packed ?? "");
    return content.subarray(content.indexOf(MARK) === 0 ? MARK.length : 0);
  }) as [Buffer, Buffer];
  const compiled = new WebAssembly.Module(new Uint8Array(module));
  // Its only import fills a table of JavaScript's values, which nothing here needs.
  const imports = WebAssembly.Module.imports(compiled);
  expect(imports.map(({ name }) => name)).toEqual(["__wbindgen_init_externref_table"]);
  const { exports } = new WebAssembly.Instance(
    compiled,
    Object.fromEntries(imports.map((one) => [one.module, { [one.name]: () => {} }])),
  );
  const wasm = exports as unknown as Module;
  const laid = (bytes: Uint8Array): Text => {
    const address = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(bytes, address);
    return [address, bytes.length];
  };
  const index = wasm.init_pagefind(...laid(description));
  expect(index).not.toBe(0);
  return (filters) => {
    const [address, length] = wasm.request_filter_indexes(index, ...laid(Buffer.from(filters)));
    return Buffer.from(wasm.memory.buffer, address, length).toString();
  };
}

async function filesOfIndex(html: string) {
  try {
    const { index } = await createIndex({ forceLanguage: "und" });
    await index?.addHTMLFile({ url: "/", content: `<html><body>${html}</body></html>` });
    return (await index?.getFiles())?.files ?? [];
  } finally {
    await close();
  }
}
