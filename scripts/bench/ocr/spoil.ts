/** What scanners and telephones do to a page. The same seed gives the same page. */
import { type Canvas, createCanvas, type Image, loadImage } from "@napi-rs/canvas";
import { generator } from "../random.ts";

/** Ways to spoil a page, by the names that the bench prints. */
export const SPOILS: Readonly<Record<string, (image: Image) => Buffer>> = {
  clean: (image) => plain(image).toBuffer("image/png"),
  skewed: (image) => turned(image, 1.5).toBuffer("image/png"),
  noisy: (image) => noisy(plain(image), 28, 0.003).toBuffer("image/jpeg", 60),
  photo: (image) => photographed(image).toBuffer("image/jpeg", 70),
};

/** Spoils a PNG. */
export async function spoil(png: Buffer, way: string): Promise<Buffer> {
  const change = SPOILS[way];
  if (!change) throw new Error(`there is no way "${way}"`);
  return change(await loadImage(png));
}

function plain(image: Image): Canvas {
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas;
}

/** Turned by some degrees about its middle, as paper lies askew on a scanner. */
function turned(image: Image | Canvas, degrees: number): Canvas {
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(image, -canvas.width / 2, -canvas.height / 2);
  return canvas;
}

/** Grain on every pixel, and specks. */
function noisy(canvas: Canvas, grain: number, specks: number): Canvas {
  const context = canvas.getContext("2d");
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  const random = generator(7);
  for (let at = 0; at < pixels.data.length; at += 4) {
    const shift = (random() + random() + random() - 1.5) * grain * 1.4;
    const speck = random() < specks ? -160 : 0;
    for (let channel = 0; channel < 3; channel += 1)
      pixels.data[at + channel] = (pixels.data[at + channel] ?? 0) + shift + speck;
  }
  context.putImageData(pixels, 0, 0);
  return canvas;
}

/** Held at an angle, lit from one side, a little out of focus, with grain. */
function photographed(image: Image): Canvas {
  const soft = createCanvas(image.width, image.height);
  const blurred = soft.getContext("2d");
  blurred.filter = `blur(${(image.width / 2480) * 1.6}px)`;
  blurred.drawImage(image, 0, 0);
  const source = blurred.getImageData(0, 0, soft.width, soft.height);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  const out = context.createImageData(canvas.width, canvas.height);
  const { width, height } = canvas;
  const random = generator(11);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // The upper edge is further away: the page is narrower there, and turned by a degree.
      const v = y / height;
      const narrow = 1 - 0.06 * (1 - v);
      const from = (x / width - 0.5 - 0.012 * (v - 0.5)) / narrow + 0.5;
      const down = (y + (x / width - 0.5) * height * 0.012) / height;
      const light = 0.58 + 0.42 * (1 - Math.hypot(x / width - 0.25, v - 0.3) / 1.1);
      const grain = (random() + random() - 1) * 16;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1)
        out.data[at + channel] = sample(source, from * width, down * height, channel) * light + grain;
      out.data[at + 3] = 255;
    }
  }
  context.putImageData(out, 0, 0);
  return canvas;
}

interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** A pixel between pixels; beside the page lies a dark table. */
function sample({ width, height, data }: Pixels, x: number, y: number, channel: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 70;
  const [right, down] = [x - left, y - top];
  const of = (column: number, row: number) => data[(row * width + column) * 4 + channel] ?? 0;
  const above = of(left, top) * (1 - right) + of(left + 1, top) * right;
  const below = of(left, top + 1) * (1 - right) + of(left + 1, top + 1) * right;
  return above * (1 - down) + below * down;
}
