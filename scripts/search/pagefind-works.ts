/** What of others' work is in the files that Pagefind adds to an index: its script, and what its WebAssembly was built from. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { packageFolder, readPackage, type ThirdParty } from "../../src/integrations/third-party.ts";
import { CRATE_LICENCES } from "./pagefind-crates.ts";

/** Where a Rust library's source was when it was compiled; names a library with its version. */
const CRATE = /crates\.io-[0-9a-f]{1,40}[/\\]([\w.+-]{1,100})[/\\]/g;

/** What a module says that it was made with, each with its version: a length stands between, which is one byte. */
const PRODUCERS = {
  std: /rustc[\s\S]([\d.]{5,20}[-\w]{0,20}) \(/,
  "wasm-bindgen": /wasm-bindgen[\s\S]([\d.]{5,20}) \(/,
};

/** The works in Pagefind's files, given by their names. @throws {Error} where its package can't be found */
export function pagefindWorks(files: readonly (readonly [name: string, data: Uint8Array])[]): ThirdParty[] {
  const code = files.filter(([name]) => /\.js$|^wasm\./.test(name));
  const folder = packageFolder(fileURLToPath(import.meta.resolve("pagefind")));
  if (folder === null) throw new Error(`pagefind lies in no package: ${dirname(import.meta.url)}`);
  const own = readPackage(
    folder,
    code.map(([name]) => name),
  );
  const modules = code.filter(([name]) => name.startsWith("wasm."));
  return [own, ...modules.flatMap(([name, data]) => crates(name, data, own.version))];
}

/** The libraries that a module of WebAssembly names, and those that it was compiled from without naming them. */
function crates(file: string, packed: Uint8Array, pagefind: string): ThirdParty[] {
  const named = versionsNamed(gunzipSync(packed).toString("latin1"));
  return [...new Set([...named.keys(), ...CRATE_LICENCES.keys()])].map((name) => {
    const version = named.get(name);
    const { licence, text } = CRATE_LICENCES.get(name) ?? {
      licence: `as stated at https://docs.rs/crate/${name}/${version}/source/Cargo.toml`,
      text: null,
    };
    return {
      name: `${name} (Rust)`,
      version: version ?? `of Pagefind ${pagefind}`,
      licence,
      homepage: name === "std" ? "https://www.rust-lang.org/" : `https://crates.io/crates/${name}`,
      parts: [
        version === undefined ? `compiled into ${file}, which doesn't name it` : `compiled into ${file}`,
      ],
      texts: text === null ? [] : [text],
    };
  });
}

/** By name, the version of each library that stands in a module. */
function versionsNamed(module: string): Map<string, string> {
  const named = new Map(
    Array.from(module.matchAll(CRATE), ([, folder = ""]) => {
      const at = folder.search(/-\d+\.\d/);
      return [folder.slice(0, at), folder.slice(at + 1)] as const;
    }),
  );
  for (const [name, producer] of Object.entries(PRODUCERS)) {
    const version = producer.exec(module)?.[1];
    if (version !== undefined) named.set(name, version);
  }
  return named;
}
