/**
 * The classic script of the search page that runs everywhere: where modules,
 * WebAssembly or fetching from a disk are missing, it brings the search that
 * needs none of them.
 */
import { canUseIndex } from "./texts.ts";

const here = document.currentScript;
if (here instanceof HTMLScriptElement && !(canUseIndex() && "noModule" in here)) {
  const script = document.createElement("script");
  script.src = new URL("search.js", here.src).href;
  addEventListener("DOMContentLoaded", () => document.head.append(script));
}
