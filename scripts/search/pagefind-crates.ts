/**
 * Under which licences the libraries stand that Pagefind's WebAssembly is compiled from: what its sources ask for
 * (`pagefind_web/Cargo.toml`, read as of August 2026), and what goes into every such module. Their packages aren't
 * installed here, so that nothing else tells.
 *
 * Those sources ask for `pagefind_microjson` 0.1.4, too, which is GPL-3.0-only and is in Pagefind 1.5. It is left out
 * since it isn't in the module of 1.6.0, as far as that shows: 1.5.2 has the words `true`, `false` and `null` that this
 * library looks for, 1.6.0 has `ull`, `rue` and `alse`, by which another one reads them. With another version look again.
 */
import { mitText } from "../../src/integrations/third-party.ts";

/** A library's licence, and what must go along. */
interface CrateLicence {
  licence: string;
  text: string;
}

const mitOrApache = (...holders: string[]): CrateLicence => ({
  licence: "MIT OR Apache-2.0, here MIT",
  text: mitText(...holders),
});

const SNOWBALL = `Copyright (c) 2001, Dr Martin Porter
Copyright (c) 2004, 2005, Richard Boulton
Copyright (c) 2013, Yoshiki Shibukawa
Copyright (c) 2006-2025, Olly Betts
All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
conditions are met:

  1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following
     disclaimer.
  2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following
     disclaimer in the documentation and/or other materials provided with the distribution.
  3. Neither the name of the Snowball project nor the names of its contributors may be used to endorse or promote products
     derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES,
INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL,
EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF
USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT
LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED
OF THE POSSIBILITY OF SUCH DAMAGE.`;

/** By the library's name on crates.io; `std` is what Rust itself brings. */
export const CRATE_LICENCES: ReadonlyMap<string, CrateLicence> = new Map(
  Object.entries({
    "bit-set": mitOrApache("2023 The Rust Project Developers"),
    "bit-vec": mitOrApache("2023 The Rust Project Developers"),
    // Whoever gets a copy must get the licence's text or this address: its own words.
    minicbor: { licence: "BlueOak-1.0.0", text: "<https://blueoakcouncil.org/license/1.0.0>" },
    pagefind_stem: { licence: "MIT AND BSD-3-Clause", text: `${mitText("2022 Pagefind")}\n\n${SNOWBALL}` },
    std: mitOrApache(
      "The Rust Project Contributors",
      "2014 Alex Crichton (dlmalloc)",
      "2016 Amanieu d'Antras (hashbrown)",
      "2018 Jorge Aparicio (libm)",
      "2005-2020 Rich Felker, et al. (libm)",
    ),
    "wasm-bindgen": mitOrApache("2014 Alex Crichton"),
    "write-json": mitOrApache("Aleksey Kladov"),
  }),
);
