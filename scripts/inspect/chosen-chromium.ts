import { existsSync } from "node:fs";

/** Where systems keep a Chromium or Chrome of their own. */
const WELL_KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** What the choice of a browser depends on. */
export interface Machine {
  platform: string;
  arch: string;
  exists: (path: string) => boolean;
}

const HERE: Machine = { platform: process.platform, arch: process.arch, exists: existsSync };

/** Whether `@sparticuz/chromium` has a Chromium for this kind of machine. */
function isBundledFor({ platform, arch }: Machine): boolean {
  return platform === "linux" && arch === "x64";
}

/**
 * Chooses the Chromium to start: the one named in `CHROMIUM_PATH`; with
 * `CHROMIUM=system`, or where none is bundled, the system's; else the bundled one.
 *
 * @returns the path of a Chromium of the machine, or `undefined` for the bundled one.
 * @throws with one sentence that says what to do, where there is none or the wish isn't known.
 */
export function chosenChromium(env: NodeJS.ProcessEnv, machine: Machine = HERE): string | undefined {
  const { CHROMIUM: wish = "", CHROMIUM_PATH: named = "" } = env;
  if (named !== "") return named;
  if (!["", "bundled", "system"].includes(wish))
    throw new Error(`CHROMIUM is "bundled" or "system", and can't be ${JSON.stringify(wish)}.`);
  const isBundled = isBundledFor(machine);
  if (isBundled && wish !== "system") return undefined;
  const { platform, arch, exists } = machine;
  if (wish === "bundled")
    throw new Error(
      `No Chromium is bundled for ${platform} ${arch}: leave CHROMIUM=bundled out to take the system's.`,
    );
  const path = WELL_KNOWN.find(exists);
  if (path !== undefined) return path;
  throw new Error(
    isBundled
      ? "CHROMIUM=system finds no Chromium or Chrome here: install one, name it in CHROMIUM_PATH, or leave CHROMIUM out to take the bundled one."
      : `No Chromium is bundled for ${platform} ${arch}, and the system has none: install Chromium or Chrome, or name it in CHROMIUM_PATH.`,
  );
}
