/** The canvas that pdf.js draws pages on, and that pictures are decoded by: it comes with pdf.js where there is one for the machine. */
import { createRequire } from "node:module";
import { AddError } from "../extractor.ts";
import type { Colours } from "./stamps.ts";

/** What is used of it. */
export interface Canvas {
  width: number;
  height: number;
  getContext(kind: "2d"): {
    fillStyle: string;
    fillRect(x: number, y: number, width: number, height: number): void;
    drawImage(image: unknown, x: number, y: number, width: number, height: number): void;
    getImageData(x: number, y: number, width: number, height: number): Colours;
  };
}
export interface CanvasPackage {
  createCanvas(width: number, height: number): Canvas;
  loadImage(bytes: Uint8Array): Promise<{ width: number; height: number }>;
}

/** Loads the canvas beside pdf.js. @throws AddError where the machine has none */
export function loadCanvas(file: string): CanvasPackage {
  try {
    const own = createRequire(import.meta.url);
    const besidePdf = createRequire(own.resolve("pdfjs-dist/package.json"));
    return besidePdf("@napi-rs/canvas") as CanvasPackage;
  } catch {
    throw new AddError(
      file,
      "是图片或扫描件，而这台机器上没有 @napi-rs/canvas，不能展开图片",
      "请运行 npm install --no-save @napi-rs/canvas 后再添加，或在别的机器上添加",
    );
  }
}
