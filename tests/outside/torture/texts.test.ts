/**
 * A hundred thousand hostile texts through converter, writer and loader: each comes out as the same characters, or is
 * refused in one sentence; nothing of any is executed. `npm test` tries a few of each (tests/content, tests/converter).
 */
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { verifyNotice } from "../../../scripts/converter/folder/content-files.ts";
import { printMeasure } from "../../../scripts/converter/folder/mdx.ts";
import { measureText } from "../../../src/content/document.ts";
import { parseMeasure } from "../../../src/content/mdx.ts";
import { hostileDocument, hostileNotice, hostileText, TRAP, unicodeText } from "../../content/hostile.ts";
import { renderedText } from "../../content/pipeline.ts";
import {
  anyBytes,
  anyString,
  damagedNotice,
  mixture,
  outcome,
  portalPage,
} from "../../converter/notice/mixtures.ts";
import { convert } from "../../converter/support.ts";
import { SEED, some, Tally, tell } from "./trial.ts";

afterEach(() => expect(globalThis).not.toHaveProperty(TRAP));

/** Tries each of so many inputs; a failure names its input, made as small as it can be. */
function tryAll<Input>(inputs: fc.Arbitrary<Input>, number: number, tried: (input: Input) => void): number {
  let count = 0;
  const numRuns = some(number);
  fc.assert(
    fc.property(inputs, (input) => {
      count += 1;
      tried(input);
    }),
    { numRuns, seed: SEED },
  );
  expect(count).toBe(numRuns);
  return count;
}

function printedAndRead(text: string): void {
  const document = hostileDocument(text);
  expect(parseMeasure("1.mdx", printMeasure(document))).toEqual(document);
}

test("texts printed as MDX and read again are the same", () => {
  const texts = tryAll(hostileText, 30_000, printedAndRead) + tryAll(unicodeText, 10_000, printedAndRead);
  tell("printed and read", { texts });
});

test("texts that the real MDX pipeline runs are shown as they are, and run nothing", async () => {
  const numRuns = some(2000);
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const document = hostileDocument(text);
      const shown = await renderedText("1.mdx", printMeasure(document));
      expect(shown.replaceAll("\n", "")).toBe(measureText(document.clauses).replaceAll("\n", ""));
    }),
    { numRuns, seed: SEED },
  );
  tell("run as MDX", { texts: numRuns });
});

test("notices that are hostile in every part are converted, and their files give them again", () => {
  // Of some thousand, one has words in which a measure's number reads as another level's: nothing of it is lost.
  let asMeant = 0;
  const notices = tryAll(hostileNotice, 23_000, (text) => {
    const notice = convert(text);
    verifyNotice(notice);
    if (notice.measures.length === 3) asMeant += 1;
  });
  expect(asMeant).toBeGreaterThan(notices * 0.995 - 1);
  tell("hostile notices", { converted: notices, "read as they are meant": asMeant });
});

test("mixtures, damaged notices and any bytes are converted or refused in one sentence", () => {
  const tally = new Tally();
  const tried = (input: string | Uint8Array) => tally.add(outcome(input));
  const texts =
    tryAll(mixture, 15_000, tried) +
    tryAll(portalPage, 8000, tried) +
    tryAll(damagedNotice, 4000, tried) +
    tryAll(anyString, 4000, tried) +
    tryAll(anyBytes, 4000, tried);
  tell("mixtures and damage", { texts, ...tally.counts });
});
