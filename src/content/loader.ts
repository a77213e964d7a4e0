/**
 * Brings `content/` into Astro's collections as data: files are read by the
 * whitelist parser, never as MDX modules, so that nothing in them can run and
 * a page more costs no module more.
 */
import { resolve } from "node:path";
import type { Loader } from "astro/loaders";
import * as z from "zod";
import { Department, Measure, Notice, TermUse } from "../model/schema.ts";
import { contentDirectory } from "./directory.ts";
import type { BodyNode, ClauseDocument } from "./document.ts";
import { type Content, loadContent } from "./load.ts";

/** Collections come back ordered by id, so an entry carries its place in the content. */
const order = z.int();

/** The shape of an entry of each collection, and how the content gives them: id first. */
const collections = {
  notices: {
    schema: z.object({ order, notice: Notice, body: z.array(z.custom<BodyNode>()) }),
    entries: ({ notices }: Content) =>
      notices.map((entry, order) => [entry.notice.id, { order, ...entry }] as const),
  },
  measures: {
    schema: z.object({
      order,
      measure: Measure,
      clauses: z.array(z.custom<ClauseDocument>()),
      terms: z.array(TermUse),
    }),
    entries: ({ measures }: Content) =>
      measures.map((entry, order) => [entry.measure.id, { order, ...entry }] as const),
  },
  departments: {
    schema: Department,
    entries: ({ departments }: Content) => departments.map((entry) => [entry.id, entry] as const),
  },
};

/** Loads one collection. */
export function contentLoader<Name extends keyof typeof collections>(name: Name) {
  const { schema, entries } = collections[name];
  return {
    name: `content-${name}`,
    schema: schema as (typeof collections)[Name]["schema"],
    async load({ store, generateDigest, watcher }) {
      const directory = contentDirectory();
      const fill = () => {
        store.clear();
        // What loadContent gives has passed the schema; it is not checked twice.
        for (const [id, data] of entries(read(directory))) {
          store.set({ id, data: { ...data }, digest: generateDigest({ ...data }) });
        }
      };
      fill();
      watcher?.add(directory);
      let soon: NodeJS.Timeout | undefined;
      watcher?.on("all", (_event, path) => {
        if (!resolve(path).startsWith(resolve(directory))) return;
        clearTimeout(soon);
        soon = setTimeout(() => {
          last = null;
          fill();
        }, 200);
      });
    },
  } satisfies Loader;
}

let last: { directory: string; content: Content } | null = null;

/** The collections of one build share one reading. */
function read(directory: string): Content {
  if (last?.directory !== directory) last = { directory, content: loadContent(directory) };
  return last.content;
}
