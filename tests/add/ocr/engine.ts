/** An engine that sees what the real one saw (`tests/outside/ocr.test.ts` writes it down), or what a test says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rules } from "../../../scripts/add/ocr/rules.ts";
import type { Engine, SeenLine } from "../../../scripts/add/ocr/seen.ts";

/** A page as the real engine saw it. */
export interface Recorded {
  engine: string;
  picture: { width: number; height: number };
  rules: Rules;
  lines: SeenLine[];
}

export function recorded(name: string): Recorded {
  return JSON.parse(readFileSync(join(import.meta.dirname, "seen", `${name}.json`), "utf8")) as Recorded;
}

/** Sees pages one after the other, whatever their pictures are; counts how often it is opened and closed. */
export function engineOf(pages: readonly (readonly SeenLine[])[]): {
  open: (file: string) => Promise<Engine>;
  used: { opened: number; closed: number };
} {
  const used = { opened: 0, closed: 0 };
  const left = [...pages];
  const engine: Engine = {
    name: "试验 1.0",
    read: async () => [...(left.shift() ?? [])],
    close: async () => {
      used.closed += 1;
    },
  };
  return {
    used,
    open: async () => {
      used.opened += 1;
      return engine;
    },
  };
}

/** A line of characters, each as sure as said. */
export function line(
  text: string,
  top: number,
  sure: (at: number) => number = () => 0.99,
  left = 200,
): SeenLine {
  const signs = [...text].map((sign, at) => ({
    text: sign,
    sure: sure(at),
    left: left + at * 50,
    right: left + at * 50 + 46,
  }));
  return { signs, top, bottom: top + 68 };
}
