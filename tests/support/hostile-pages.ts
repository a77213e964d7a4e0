/** What a browser shows of hostile texts: their characters, and none of what they ask for. */
import type { Page } from "playwright-core";
import { TRAP } from "../content/hostile.ts";

/** What a page holds that was made of hostile texts. */
export interface Shown {
  /** Whether anything of a text was executed. */
  trapped: boolean;
  /** How many elements there are that only a text could have brought. */
  foreign: number;
  /** The words of a measure's clauses. */
  clauses: string;
  /** The lines of a source. */
  lines: string;
  /** All that stands on the page. */
  text: string;
}

/** Looks at the page that is open. */
export function lookAt(page: Page): Promise<Shown> {
  return page.evaluate(
    (trap) => ({
      trapped: trap in globalThis,
      foreign: document.querySelectorAll("main img, main script, main b, main iframe").length,
      clauses: [...document.querySelectorAll("[id^='c']")]
        .filter(({ id }) => /^c\d+$/.test(id))
        .map(({ textContent }) => textContent)
        .join(""),
      lines: [...document.querySelectorAll("main pre")].map(({ textContent }) => textContent).join(""),
      text: document.querySelector("main")?.textContent ?? "",
    }),
    TRAP,
  );
}

/** A text without white space, which pages arrange as they like. */
export const bare = (text: string): string => text.replaceAll(/\s/gu, "");
