/** Brings the finder's classic script where modules can't be loaded: from a disk. */
const here = document.currentScript;
if (here instanceof HTMLScriptElement && location.protocol === "file:") {
  const script = document.createElement("script");
  script.src = new URL("finder.js", here.src).href;
  addEventListener("DOMContentLoaded", () => document.head.append(script));
}

export {};
