/**
 * No regular expression takes more than linear time, or a text that someone
 * wrote carelessly, or with intent, would hang the converter or a reader's page.
 * Found by static analysis (scslre, which eslint-plugin-regexp builds on).
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "scslre";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { placeOf, sources, walk } from "../wording/syntax.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What an expression can be made to do: `Self` and `Trade` between its own parts, `Move` from every place of a text. */
function faults(source: string, flags: string): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Self: true, Trade: true, Move: true } });
  return reports.map(({ type, exponential }) => (exponential ? "exponential" : type));
}

interface Literal {
  regex?: { pattern: string; flags: string };
}

describe("expressions written in the code", () => {
  test.each(["src", "scripts"])("of %s/ are linear", (folder) => {
    const found: string[] = [];
    let count = 0;
    for (const source of sources(folder)) {
      walk(source.tree, (node) => {
        const { regex } = node as Literal;
        if (node.type !== "Literal" || !regex) return;
        count += 1;
        const types = faults(regex.pattern, regex.flags);
        if (types.length > 0) found.push(`${placeOf(source, node)} ${types.join(", ")} /${regex.pattern}/`);
      });
    }
    expect(count).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});

describe("expressions put together when a module loads", () => {
  const made = new Map<string, [source: string, flags: string]>();
  const Original = globalThis.RegExp;

  beforeAll(() => {
    // What other tests have loaded would make none.
    vi.resetModules();
    globalThis.RegExp = new Proxy(Original, {
      construct(target, [source, flags]: [string | RegExp, string | undefined]) {
        const built = new target(source, flags);
        if (typeof source === "string") made.set(`${source}/${built.flags}`, [built.source, built.flags]);
        return built;
      },
    });
  });
  afterAll(() => {
    globalThis.RegExp = Original;
  });

  test("are linear", async () => {
    for (const folder of ["scripts/converter", "scripts/add", "src/model", "src/search", "src/content"]) {
      for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })) {
        // The other side of a process waits for its parent.
        if (name.endsWith(".ts") && !name.endsWith("extract-process.ts"))
          await import(join(ROOT, folder, name));
      }
    }
    expect(made.size).toBeGreaterThan(20);
    const found = [...made.values()].flatMap(([source, flags]) =>
      faults(source, flags).map((type) => `${type} /${source}/`),
    );
    expect(found).toEqual([]);
  }, 60_000);
});

test("what isn't linear is seen", () => {
  expect(faults("(a+)+$", "")).toContain("exponential");
  expect(faults("a*a*b", "")).toContain("Trade");
  expect(faults("\\s+$", "")).toContain("Move");
  expect(faults("^\\s+", "")).toEqual([]);
});
