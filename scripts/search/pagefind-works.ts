/** What of others' work is in the files that Pagefind adds to an index: its script, and what its WebAssembly was built from. */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { packageFolder, readPackage, type ThirdParty } from "../../src/integrations/third-party.ts";

/** Where a Rust library's source was when it was compiled; names a library with its version. */
const CRATE = /crates\.io-[0-9a-f]{1,40}[/\\]([\w.+-]{1,100})[/\\]/g;

/** The works in Pagefind's files, given by their names. @throws {Error} where its package can't be found */
export function pagefindWorks(files: readonly (readonly [name: string, data: Uint8Array])[]): ThirdParty[] {
  const code = files.filter(([name]) => /\.js$|^wasm\./.test(name));
  const folder = packageFolder(fileURLToPath(import.meta.resolve("pagefind")));
  if (folder === null) throw new Error(`pagefind lies in no package: ${dirname(import.meta.url)}`);
  const own = readPackage(
    folder,
    code.map(([name]) => name),
  );
  return [own, ...code.flatMap(([name, data]) => (name.startsWith("wasm.") ? crates(name, data) : []))];
}

/** The libraries that a module of WebAssembly still names. */
function crates(file: string, packed: Uint8Array): ThirdParty[] {
  const text = gunzipSync(packed).toString("latin1");
  const found = new Map(
    Array.from(text.matchAll(CRATE), ([, folder = ""]) => {
      const at = folder.search(/-\d+\.\d/);
      return [folder.slice(0, at), folder.slice(at + 1)];
    }),
  );
  return Array.from(found, ([name, version]) => ({
    name: `${name} (Rust)`,
    version,
    licence: `as stated at https://docs.rs/crate/${name}/${version}/source/Cargo.toml`,
    homepage: `https://crates.io/crates/${name}/${version}`,
    parts: [`compiled into ${file}`],
    texts: [],
  }));
}
