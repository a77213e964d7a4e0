/** What the server has while editing beside Astro's own: what is wrong over the last good page, and the search. */
import type { ServerResponse } from "node:http";
import type { AstroIntegration } from "astro";
import type { ViteDevServer } from "vite";
import { BUILD_FILE } from "../../src/model/build-set.ts";
import { ASK, PROBLEMS } from "./messages.ts";
import type { SearchFiles } from "./search-files.ts";

/** A request that takes longer is no page; in milliseconds. */
const PATIENCE = 1000;

export interface LiveSite {
  integration: AstroIntegration;
  /** Shows sentences on all open pages and on those that are opened; none takes them away. */
  show(problems: readonly string[]): void;
  /** Lets pages be made anew with settings and texts that have changed, once no page is being made. */
  renew(): Promise<void>;
}

/** Serves a site's search, and shows what is wrong. */
export function liveSite(search: SearchFiles): LiveSite {
  let problems: readonly string[] = [];
  let running: ViteDevServer | null = null;
  let base = "/";
  const requests = new OpenRequests();
  return {
    integration: {
      name: "live-site",
      hooks: {
        "astro:config:setup": ({ injectScript }) => {
          injectScript("page", 'import "/scripts/dev/problems-view.ts";');
        },
        "astro:config:done": ({ config }) => {
          base = config.base.replace(/\/?$/, "/");
        },
        "astro:server:setup": ({ server }) => {
          running = server;
          server.environments.client.hot.on(ASK, (_data, client) => client.send(PROBLEMS, problems));
          server.middlewares.use((_request, response, next) => {
            requests.add(response);
            next();
          });
          serveSearch(server, base, search);
        },
      },
    },
    show(now) {
      problems = now;
      running?.environments.client.hot.send(PROBLEMS, problems);
    },
    async renew() {
      // A module that is being loaded for a page would be kept as it was before.
      await requests.none();
      for (const name of ["ssr", "prerender"]) {
        running?.environments[name]?.moduleGraph.invalidateAll();
        running?.environments[name]?.hot.send("astro:content-changed", {});
      }
      running?.environments.client.hot.send({ type: "full-reload", path: "*" });
    },
  };
}

/** Answers for the index's files, and adds their names to those that the site has. */
function serveSearch(server: ViteDevServer, base: string, search: SearchFiles): void {
  server.middlewares.use((request, response, next) => {
    const [address = ""] = (request.url ?? "").split("?");
    const path = address.startsWith(base) ? address.slice(base.length) : address.replace(/^\//, "");
    if (path === BUILD_FILE) {
      void search.names().then((files) => {
        // src/pages/build.json.ts adds them to its own.
        process.env["DEV_SEARCH_FILES"] = JSON.stringify(files);
        next();
      });
    } else if (!search.answer(path, response)) next();
  });
}

/** The requests that aren't answered yet. */
class OpenRequests {
  readonly #open = new Set<ServerResponse>();
  #waiting: (() => void)[] = [];

  add(response: ServerResponse): void {
    this.#open.add(response);
    response.once("close", () => {
      this.#open.delete(response);
      if (this.#open.size > 0) return;
      for (const go of this.#waiting.splice(0)) go();
    });
  }

  /** Waits until there are none, but no longer than {@link PATIENCE}. */
  none(): Promise<void> {
    if (this.#open.size === 0) return Promise.resolve();
    return new Promise((done) => {
      this.#waiting.push(done);
      setTimeout(done, PATIENCE);
    });
  }
}
