/** The search index while editing: made when a page first asks for it, and anew when it asks after a change. */
import { spawn } from "node:child_process";
import { createReadStream, mkdirSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { contentDirectory } from "../../src/content/directory.ts";
import { NOTICES_FILE } from "../../src/integrations/third-party.ts";
import { ASSETS_FOLDER, BUILD_FILE, type BuildSet } from "../../src/model/build-set.ts";
import { readBuildSet } from "../build/build-set.ts";
import { mark } from "../files/owned-folder.ts";
import { ENGINE } from "../start/run.mjs";

/** What the index step puts into a site; all else a page gets from the server. */
const SERVED = /^(?:pagefind\/.+|finder\/(?:finder|large)\.[^/]+\.js)$/;
const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};

export class SearchFiles {
  readonly #folder: string;
  #made: Promise<boolean> | null = null;
  #isStale = true;

  /** @param folder a folder of its own; what lies in it is written over */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Says that the content has changed. */
  expire(): void {
    this.#isStale = true;
  }

  /** The names of the index's files as of now; none where it can't be made, which the terminal then says. */
  async names(): Promise<BuildSet["files"]> {
    if (this.#isStale || this.#made === null) {
      this.#isStale = false;
      this.#made = (this.#made ?? Promise.resolve(true)).then(() => this.#make());
    }
    if (!(await this.#made)) return {};
    const { keepList: _, ...files } = readBuildSet(join(this.#folder, "site")).files;
    return files;
  }

  /** Answers for a path below the site's root; `false` where it is none of the index's. */
  answer(path: string, response: ServerResponse): boolean {
    if (!SERVED.test(path) || normalize(path) !== path) return false;
    const file = createReadStream(join(this.#folder, "site", path));
    file.on("open", () => {
      response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
      file.pipe(response);
    });
    file.on("error", () => {
      response.statusCode = 404;
      response.end();
    });
    return true;
  }

  #make(): Promise<boolean> {
    const site = join(this.#folder, "site");
    // What browsers can keep is looked for there, too.
    mkdirSync(join(site, ASSETS_FOLDER), { recursive: true });
    mark(site, "build");
    writeFileSync(join(site, BUILD_FILE), JSON.stringify({ readers: "", files: {} } satisfies BuildSet));
    writeFileSync(join(site, NOTICES_FILE), "");
    const words = [join(ENGINE, "scripts/search-index.ts"), "--out", site, "--content", contentDirectory()];
    const child = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "inherit"] });
    return new Promise((done) => child.on("close", (status) => done(status === 0)));
  }
}
