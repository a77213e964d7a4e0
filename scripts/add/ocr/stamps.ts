/** Takes red seals off a page, so that what is printed below them can be read. */

/** A picture in colour, four bytes a pixel. */
export interface Colours {
  width: number;
  height: number;
  data: Uint8ClampedArray | Uint8Array;
}

/** A seal's width as part of the page's: those of offices are 3 to 5 centimetres wide. */
const LEAST = 0.1;
const MOST = 0.36;
/** Its sides differ by no more; a red heading is a wide line. */
const ROUND = 1.45;
/** The page is looked at in so many squares across. */
const SQUARES = 80;
/** A square with this part of red pixels belongs to a seal or a heading. */
const SHARE = 0.03;

/** A rectangle in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Finds round red seals. */
export function findStamps(page: Colours): Box[] {
  const side = Math.max(4, Math.round(page.width / SQUARES));
  const columns = Math.ceil(page.width / side);
  const rows = Math.ceil(page.height / side);
  const isRed = redSquares(page, side, columns, rows);
  return groups(isRed, columns)
    .map((squares): Box => {
      const xs = squares.map((square) => square % columns);
      const ys = squares.map((square) => Math.floor(square / columns));
      return {
        left: Math.min(...xs) * side,
        top: Math.min(...ys) * side,
        right: Math.min(page.width, (Math.max(...xs) + 1) * side),
        bottom: Math.min(page.height, (Math.max(...ys) + 1) * side),
      };
    })
    .filter(({ left, top, right, bottom }) => {
      const [width, height] = [right - left, bottom - top];
      const isSized = width > page.width * LEAST && width < page.width * MOST;
      return isSized && width < height * ROUND && height < width * ROUND;
    });
}

/** A page in grey: red in seals is paper, all other red is print. */
export function greyWithoutStamps(page: Colours): { data: Uint8Array; stamps: Box[] } {
  const stamps = findStamps(page);
  const data = new Uint8Array(page.width * page.height);
  for (let at = 0; at < data.length; at += 1) {
    const [red, green, blue] = [
      page.data[at * 4] ?? 255,
      page.data[at * 4 + 1] ?? 255,
      page.data[at * 4 + 2] ?? 255,
    ];
    data[at] = (red * 77 + green * 151 + blue * 28) >> 8;
  }
  for (const { left, top, right, bottom } of stamps)
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) {
        const at = (y * page.width + x) * 4;
        const red = page.data[at] ?? 255;
        const other = Math.max(page.data[at + 1] ?? 255, page.data[at + 2] ?? 255);
        if (red - other > 20) data[y * page.width + x] = red > 110 ? 255 : red;
      }
  return { data, stamps };
}

function redSquares(
  { width, height, data }: Colours,
  side: number,
  columns: number,
  rows: number,
): boolean[] {
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2) {
      const at = (y * width + x) * 4;
      const red = data[at] ?? 255;
      const other = Math.max(data[at + 1] ?? 255, data[at + 2] ?? 255);
      const square = Math.floor(y / side) * columns + Math.floor(x / side);
      if (red > 110 && red - other > 60) counts[square] = (counts[square] ?? 0) + 1;
    }
  return [...counts].map((count) => count > ((side * side) / 4) * SHARE);
}

/** Squares that touch each other, corners included, or have one empty square between them. */
function groups(isRed: readonly boolean[], columns: number): number[][] {
  const left = new Set(isRed.flatMap((one, at) => (one ? [at] : [])));
  const found: number[][] = [];
  for (const start of left) {
    const group = [start];
    left.delete(start);
    for (const at of group)
      for (let row = -2; row <= 2; row += 1)
        for (let column = -2; column <= 2; column += 1) {
          const next = at + row * columns + column;
          const isBeside = Math.abs((next % columns) - (at % columns)) <= 2;
          if (isBeside && left.delete(next)) group.push(next);
        }
    found.push(group);
  }
  return found;
}
