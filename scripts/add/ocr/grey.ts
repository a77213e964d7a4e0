/** Pictures as an engine reads them: one byte a pixel, from black (0) to white (255). */

/** A picture in grey, row by row. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

/** An empty page. */
export function blank(width: number, height: number): Grey {
  return { width, height, data: new Uint8Array(width * height).fill(255) };
}

/** The value between pixels (bilinear); what lies outside the picture is white. */
export function between({ width, height, data }: Grey, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const right = x - left;
  const down = y - top;
  const at = top * width + left;
  const above = (data[at] ?? 255) * (1 - right) + (data[at + 1] ?? 255) * right;
  const below = (data[at + width] ?? 255) * (1 - right) + (data[at + width + 1] ?? 255) * right;
  return above * (1 - down) + below * down;
}

/** A picture of another size: averages where it becomes smaller, what lies between where it becomes larger. */
export function resized(grey: Grey, factor: number): Grey {
  if (factor === 1) return grey;
  const width = Math.max(1, Math.round(grey.width * factor));
  const height = Math.max(1, Math.round(grey.height * factor));
  return factor < 1 ? averaged(grey, width, height) : stretched(grey, width, height);
}

function averaged(grey: Grey, width: number, height: number): Grey {
  const out = blank(width, height);
  for (let row = 0; row < height; row += 1) {
    const top = Math.floor((row * grey.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((row + 1) * grey.height) / height));
    for (let column = 0; column < width; column += 1) {
      const left = Math.floor((column * grey.width) / width);
      const right = Math.max(left + 1, Math.floor(((column + 1) * grey.width) / width));
      let sum = 0;
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) sum += grey.data[y * grey.width + x] ?? 255;
      out.data[row * width + column] = sum / ((bottom - top) * (right - left));
    }
  }
  return out;
}

function stretched(grey: Grey, width: number, height: number): Grey {
  const out = blank(width, height);
  for (let row = 0; row < height; row += 1) {
    const y = Math.min(grey.height - 1.001, Math.max(0, ((row + 0.5) * grey.height) / height - 0.5));
    for (let column = 0; column < width; column += 1) {
      const x = Math.min(grey.width - 1.001, Math.max(0, ((column + 0.5) * grey.width) / width - 0.5));
      out.data[row * width + column] = between(grey, x, y);
    }
  }
  return out;
}

/** A picture turned by quarters, clockwise. */
export function quarterTurns(grey: Grey, turns: number): Grey {
  let turned = grey;
  for (let turn = 0; turn < turns % 4; turn += 1) {
    const { width, height, data } = turned;
    const out = blank(height, width);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) out.data[x * height + (height - 1 - y)] = data[y * width + x] ?? 255;
    turned = out;
  }
  return turned;
}
