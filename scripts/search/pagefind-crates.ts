/**
 * Under which licences the libraries stand that Pagefind's WebAssembly is compiled from. Their packages aren't installed
 * here, so that nothing else tells; all of it was looked up in November 2026:
 *
 * - Which they are: `pagefind_web/Cargo.toml` and `Cargo.lock` of github.com/Pagefind/pagefind as of 20 August 2026, the
 *   newest to be had; 1.6.0 is younger. Of what the lock names besides, macros leave nothing in a module, `once_cell`
 *   serves statics that Pagefind hasn't, `borsh` and `serde` are there only where a feature asks for them, and none does.
 * - What goes along: each library's own `LICENSE-MIT`, `LICENSE.md` or `LICENSE.txt` in its repository (bit-set as of July
 *   2026, bit-vec of March 2026, minicbor of 2024, wasm-bindgen 0.2.100, write-json 0.1.4, whose text names nobody, so that
 *   its author is named); `pagefind_stem/src/lib.rs` for the stemmers; for `std` the list that Rust 1.95 brings
 *   (`COPYRIGHT-library.html`) with the files of dlmalloc, hashbrown, compiler-builtins and libm.
 *
 * Those sources ask for `pagefind_microjson` 0.1.4, too, which is GPL-3.0-only and is in Pagefind 1.5.2, but not in the
 * module of 1.6.0. It never looks beyond a value, and doesn't decode a key: 1.5.2 takes `{"a":"b",}`, `{"a":"b"} junk` and
 * `{"a":"b"` for filters and doesn't know `{"\u0061":"b"}`, where 1.6.0 refuses the first three, reads the last, and goes
 * 64 levels deep. What reads JSON in 1.6.0 lies among Pagefind's own words and isn't serde_json, which refuses `1e999`.
 * `tests/search/pagefind-json.test.ts` tells where a later version has that library again.
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
Copyright (c) 2004,2005, Richard Boulton
Copyright (c) 2013, Yoshiki Shibukawa
Copyright (c) 2006,2007,2009,2010,2011,2014-2019, Olly Betts
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

const UNICODE = `UNICODE LICENSE V3

COPYRIGHT AND PERMISSION NOTICE

Copyright © 1991-2024 Unicode, Inc.

NOTICE TO USER: Carefully read the following legal agreement. BY DOWNLOADING, INSTALLING, COPYING OR OTHERWISE USING DATA
FILES, AND/OR SOFTWARE, YOU UNEQUIVOCALLY ACCEPT, AND AGREE TO BE BOUND BY, ALL OF THE TERMS AND CONDITIONS OF THIS
AGREEMENT. IF YOU DO NOT AGREE, DO NOT DOWNLOAD, INSTALL, COPY, DISTRIBUTE OR USE THE DATA FILES OR SOFTWARE.

Permission is hereby granted, free of charge, to any person obtaining a copy of data files and any associated documentation
(the "Data Files") or software and any associated documentation (the "Software") to deal in the Data Files or Software
without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or sell
copies of the Data Files or Software, and to permit persons to whom the Data Files or Software are furnished to do so,
provided that either (a) this copyright and permission notice appear with all copies of the Data Files or Software, or (b)
this copyright and permission notice appear in associated Documentation.

THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS.

IN NO EVENT SHALL THE COPYRIGHT HOLDER OR HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT
OR CONSEQUENTIAL DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF
CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THE DATA
FILES OR SOFTWARE.

Except as contained in this notice, the name of a copyright holder shall not be used in advertising or otherwise to promote
the sale, use or other dealings in these Data Files or Software without prior written authorization of the copyright
holder.`;

/** What Rust itself brings: its own, the crates that it is built with, and its tables of characters. */
const STD = mitText(
  "The Rust Project Developers (see https://thanks.rust-lang.org)",
  "2014 Alex Crichton (dlmalloc)",
  "2016 Amanieu d'Antras (hashbrown)",
  "2009-2016 by the contributors listed in CREDITS.TXT (compiler-rt, from which compiler-builtins is derived)",
  "2018 Jorge Aparicio (libm)",
  "2005-2020 Rich Felker, et al. (musl libc, from which libm is derived)",
);

/** By the library's name on crates.io; `std` is what Rust itself brings. */
export const CRATE_LICENCES: ReadonlyMap<string, CrateLicence> = new Map(
  Object.entries({
    "bit-set": mitOrApache("2026 The Rust Project Developers"),
    "bit-vec": mitOrApache("2023 The Rust Project Developers"),
    // Whoever gets a copy must get the licence's text or this address: its own words.
    minicbor: { licence: "BlueOak-1.0.0", text: "<https://blueoakcouncil.org/license/1.0.0>" },
    pagefind_stem: {
      licence: "MIT AND BSD-3-Clause",
      text: `${mitText("2022 Pagefind", "2017 Jakob Demler")}\n\n${SNOWBALL}`,
    },
    std: { licence: "(MIT OR Apache-2.0, here MIT) AND Unicode-3.0", text: `${STD}\n\n${UNICODE}` },
    "wasm-bindgen": mitOrApache("2014 Alex Crichton"),
    "write-json": mitOrApache("Aleksey Kladov"),
  }),
);
