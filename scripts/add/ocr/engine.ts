/** Reads pages with PaddleOCR's models: one finds the lines, one reads a line. Nothing is fetched. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "./decode.ts";
import { type Grey, resized } from "./grey.ts";
import { withLeftOver } from "./left-over.ts";
import { findOcrPackages, RUNTIME } from "./packages.ts";
import { type PrintMap, type Region, regionsOf } from "./regions.ts";
import { rulesOf } from "./rules.ts";
import type { Engine, SeenLine } from "./seen.ts";
import { cut, STRIP_HEIGHT } from "./strip.ts";

/** What is used of the runtime, which has no types where it isn't installed. */
interface Runtime {
  env: { wasm: { numThreads: number } };
  Tensor: new (type: "float32", data: Float32Array, shape: number[]) => Tensor;
  InferenceSession: { create(model: Uint8Array): Promise<Session> };
}
interface Tensor {
  dims: readonly number[];
  data: Float32Array;
}
interface Session {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(feeds: Record<string, Tensor>): Promise<Record<string, Tensor>>;
  release(): Promise<void>;
}

/** Lines are looked for in a page of this height or width at most, whose sides are multiples of 32. */
const LOOKED_AT = 1280;
const MULTIPLE = 32;
/** What the model that finds lines was taught with: mean and deviation of red, green and blue. */
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;

/** Loads the models. `file` is named where they aren't installed. @throws AddError */
export async function openEngine(file: string): Promise<Engine> {
  const { name, models } = findOcrPackages(file);
  const runtime = (await import(RUNTIME)) as Runtime;
  // Threads that wait for each other take more of a machine that has other things to do than they give.
  runtime.env.wasm.numThreads = 1;
  const load = (model: string) => runtime.InferenceSession.create(readFileSync(join(models, model)));
  const finder = await load("ch_PP-OCRv4_det_infer.onnx");
  const reader = await load("ch_PP-OCRv4_rec_infer.onnx");
  const characters = charactersOf(readFileSync(join(models, "ppocr_keys_v1.txt"), "utf8"));
  return {
    name,
    async read(page) {
      const lines: SeenLine[] = [];
      const regions = await find(page, finder, runtime);
      for (const region of withLeftOver(page, regions, rulesOf(page)))
        lines.push(await readLine(page, region, reader, runtime, characters));
      return lines;
    },
    async close() {
      await finder.release();
      await reader.release();
    },
  };
}

/** By class: none, those of the list, the space. */
export function charactersOf(list: string): string[] {
  return ["", ...list.replace(/\r?\n$/u, "").split(/\r?\n/u), " "];
}

async function run(session: Session, input: Tensor): Promise<Tensor> {
  const [from = "", to = ""] = [session.inputNames[0], session.outputNames[0]];
  const output = (await session.run({ [from]: input }))[to];
  if (!output) throw new Error("the model gives nothing");
  return output;
}

async function find(page: Grey, finder: Session, runtime: Runtime): Promise<Region[]> {
  const factor = Math.min(1, LOOKED_AT / Math.max(page.width, page.height));
  const small = resized(page, factor);
  const [width, height] = [upTo(small.width), upTo(small.height)];
  const data = new Float32Array(3 * width * height);
  for (const [channel, mean] of MEAN.entries())
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const isOnPage = x < small.width && y < small.height;
        const value = isOnPage ? (small.data[y * small.width + x] ?? 255) : 255;
        data[(channel * height + y) * width + x] = (value / 255 - mean) / (DEVIATION[channel] ?? 1);
      }
  const { data: likely } = await run(finder, new runtime.Tensor("float32", data, [1, 3, height, width]));
  const map: PrintMap = { width, height, data: likely };
  return regionsOf(map).map(({ left, right, from, to, height: high }) => ({
    left: left / factor,
    right: right / factor,
    from: from / factor,
    to: to / factor,
    height: high / factor,
  }));
}

function upTo(length: number): number {
  return Math.ceil(length / MULTIPLE) * MULTIPLE;
}

async function readLine(
  page: Grey,
  region: Region,
  reader: Session,
  runtime: Runtime,
  characters: readonly string[],
): Promise<SeenLine> {
  const { width, data, scale } = cut(page, region);
  // The model wants colours: the same grey three times.
  const colours = new Float32Array(3 * data.length);
  for (let channel = 0; channel < 3; channel += 1) colours.set(data, channel * data.length);
  const output = await run(reader, new runtime.Tensor("float32", colours, [1, 3, STRIP_HEIGHT, width]));
  const [, steps = 0, classes = 0] = output.dims;
  const signs = decode(
    { steps, classes, data: output.data },
    characters,
    region.left,
    width / Math.max(1, steps) / scale,
  );
  const middle = (region.from + region.to) / 2;
  return { signs, top: middle - region.height / 2, bottom: middle + region.height / 2 };
}
