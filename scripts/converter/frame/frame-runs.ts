/** Lines of a notice's frame that belong together. */
import { readMarker } from "../source/markers.ts";
import { pushAll } from "../source/push-all.ts";
import { type FrameKind, type FrameLine, isTitleEnd } from "./frame-lines.ts";

/** Lines of one class, titles joined over their lines. */
export interface Run extends Omit<FrameLine, "kind"> {
  kind: FrameKind | "title";
}

/** A title goes on over no more lines than these. */
const LONGEST_TITLE = 8;

/** Puts lines of one class together; short lines up to one that ends like a title are that title. */
export function groupRuns(lines: readonly FrameLine[]): Run[] {
  const runs: Run[] = [];
  let pending: FrameLine[] = [];
  const flush = () => {
    pushAll(runs, pending);
    pending = [];
  };
  for (const [index, line] of lines.entries()) {
    // The list of annexes goes on, an entry a line.
    if (line.kind === "short" && pending.length === 0 && isNextAnnex(line, runs.at(-1))) {
      runs.push({ ...line, kind: "attachment" });
      continue;
    }
    if (line.kind === "short") {
      const next = lines[index + 1];
      const isPlace = line.text.length <= 4 && next?.kind === "short" && next.text.startsWith(line.text);
      pending.push(line);
      if (pending.length > LONGEST_TITLE) runs.push(...pending.splice(0, 1));
      const text = pending.map((piece) => piece.text).join("");
      if (isPlace) flush();
      else if (isTitleEnd(text)) {
        runs.push({ kind: "title", lines: pending.flatMap((piece) => piece.lines), text });
        pending = [];
      }
      continue;
    }
    flush();
    const last = runs.at(-1);
    const goesOn =
      (line.kind === "prose" && last?.kind === "prose") ||
      // Addressees over several lines: those before the last look like any prose.
      (line.kind === "addressees" && isListed(last));
    if (last && goesOn) {
      pushAll(last.lines, line.lines);
      last.text += line.text;
      last.kind = line.kind;
    } else {
      runs.push({ ...line, lines: [...line.lines] });
    }
  }
  flush();
  return runs;
}

function isNextAnnex({ text, lines: [line] }: FrameLine, before: Run | undefined): boolean {
  return before?.kind === "attachment" && line?.unnumbered === true && readMarker(text)?.style === "arabic";
}

function isListed(run: Run | undefined): boolean {
  return (
    (run?.kind === "prose" || run?.kind === "short") &&
    /[，、,]/u.test(run.text) &&
    !/[。；：:]/u.test(run.text)
  );
}
