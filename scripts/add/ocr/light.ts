/** Makes paper white and print dark, whatever light it lay in. */
import { blank, type Grey } from "./grey.ts";

/** Paper's brightness is taken of squares of this part of the width: wider than a character, narrower than a shadow. */
const SQUARES = 40;
/** The part of a square's pixels that may be darker than its paper. */
const PAPER = 0.8;
/** What is this dark beside paper is ink all over; what is this bright is paper. */
const INK = 0.25;
const WHITE = 0.9;

/** A page as if it were lit evenly. */
export function evenLight(grey: Grey): Grey {
  const side = Math.max(8, Math.round(grey.width / SQUARES));
  const columns = Math.ceil(grey.width / side);
  const rows = Math.ceil(grey.height / side);
  const paper = smooth(paperOf(grey, side, columns, rows), columns, rows);
  const out = blank(grey.width, grey.height);
  for (let y = 0; y < grey.height; y += 1) {
    const row = Math.min(rows - 1.001, Math.max(0, (y + 0.5) / side - 0.5));
    const top = Math.floor(row);
    const down = row - top;
    for (let x = 0; x < grey.width; x += 1) {
      const column = Math.min(columns - 1.001, Math.max(0, (x + 0.5) / side - 0.5));
      const left = Math.floor(column);
      const right = column - left;
      const at = top * columns + left;
      const below = Math.min(rows - 1, top + 1) * columns + left;
      const next = left + 1 < columns ? 1 : 0;
      const light =
        ((paper[at] ?? 255) * (1 - right) + (paper[at + next] ?? 255) * right) * (1 - down) +
        ((paper[below] ?? 255) * (1 - right) + (paper[below + next] ?? 255) * right) * down;
      const part = (grey.data[y * grey.width + x] ?? 255) / Math.max(1, light);
      out.data[y * grey.width + x] = Math.max(0, Math.min(255, ((part - INK) / (WHITE - INK)) * 255));
    }
  }
  return out;
}

/** How bright the paper of each square is. */
function paperOf({ width, height, data }: Grey, side: number, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      let pixels = 0;
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y += 2)
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x += 2) {
          const value = data[y * width + x] ?? 255;
          counts[value] = (counts[value] ?? 0) + 1;
          pixels += 1;
        }
      let value = 0;
      for (let below = counts[0] ?? 0; below < pixels * PAPER && value < 255; ) {
        value += 1;
        below += counts[value] ?? 0;
      }
      paper[row * columns + column] = value;
    }
  return paper;
}

/** Squares full of ink have their neighbours' paper: the brightest of nine, then the mean of nine. */
function smooth(paper: Float32Array, columns: number, rows: number): Float32Array {
  const brightest = around(paper, columns, rows, (values) => Math.max(...values));
  return around(
    brightest,
    columns,
    rows,
    (values) => values.reduce((sum, one) => sum + one, 0) / values.length,
  );
}

function around(
  values: Float32Array,
  columns: number,
  rows: number,
  of: (values: number[]) => number,
): Float32Array {
  return values.map((_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const near: number[] = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1)
        near.push(values[y * columns + x] ?? 255);
    return of(near);
  });
}
