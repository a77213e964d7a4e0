/** Reads pictures of pages, one after the other. */
import type { Page } from "../pdf/fragments.ts";
import { quarterTurns } from "./grey.ts";
import { pageOf } from "./page.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { rulesOf } from "./rules.ts";
import type { Engine, SeenLine, Sign } from "./seen.ts";
import type { Box, Colours } from "./stamps.ts";

/** A page as it was read. */
export interface RecognisedPage {
  page: Page;
  stamps: number;
  /** Places with print of which nothing could be read. */
  unread: number;
  /** How often it was turned by a quarter until it could be read. */
  turns: number;
}

/** A page that is read this badly, on the whole, may lie on its side or head. */
const UPRIGHT = 0.75;
/** The width of A4 in points, upright and on its side; a picture doesn't say how large its page is. */
const A4 = { upright: 595, sideways: 842 };

/**
 * Reads a page. `points` is its width where the file says it; a picture's page is taken to be A4.
 */
export async function recognisePage(
  colours: Colours,
  engine: Engine,
  points: number | null = null,
): Promise<RecognisedPage> {
  const prepared = prepare(colours);
  const { lines, turns, grey } = await upright(prepared, engine);
  const isTurned = turns % 2 === 1;
  const own = grey.width > grey.height ? A4.sideways : A4.upright;
  const scale = (points === null ? own : isTurned ? own : points) / grey.width;
  const page = { width: grey.width * scale, height: grey.height * scale };
  const stamps = turns === 0 ? prepared.stamps : [];
  const doubted = lines.flatMap((line) => (line.signs.length > 0 ? [doubtedBelow(line, stamps)] : []));
  const read = pageOf(doubted, { picture: grey, page }, rulesOf(grey));
  return { page: read, stamps: prepared.stamps.length, unread: lines.length - doubted.length, turns };
}

/** What stood below a seal is doubtful, however sure the engine is: strokes may have gone with it. */
const BELOW_SEAL = 0.85;

function doubtedBelow(line: SeenLine, stamps: readonly Box[]): SeenLine {
  const isBelow = ({ left, right }: Sign) =>
    stamps.some(
      (stamp) =>
        left < stamp.right && right > stamp.left && line.top < stamp.bottom && line.bottom > stamp.top,
    );
  const signs = line.signs.map((sign) =>
    isBelow(sign) ? { ...sign, sure: Math.min(sign.sure, BELOW_SEAL) } : sign,
  );
  return { ...line, signs };
}

/** Reads a page as it lies; where that gives next to nothing, turned as well, and keeps what was read best. */
async function upright(
  { grey }: Prepared,
  engine: Engine,
): Promise<{ lines: SeenLine[]; turns: number; grey: Prepared["grey"] }> {
  let best = { lines: await engine.read(grey), turns: 0, grey };
  if (best.lines.every(({ signs }) => signs.length === 0) || sureness(best.lines) >= UPRIGHT) return best;
  for (const turns of [1, 2, 3]) {
    const turned = quarterTurns(grey, turns);
    const lines = await engine.read(turned);
    if (score(lines) > score(best.lines)) best = { lines, turns, grey: turned };
  }
  return best;
}

/** How sure the engine is of a page's characters on the whole. */
function sureness(lines: readonly SeenLine[]): number {
  const signs = lines.flatMap((line) => line.signs);
  return signs.length === 0 ? 0 : signs.reduce((sum, { sure }) => sum + sure, 0) / signs.length;
}

/** Many characters of which the engine is sure are better than few. */
function score(lines: readonly SeenLine[]): number {
  return sureness(lines) ** 2 * lines.reduce((sum, { signs }) => sum + signs.length, 0);
}
