import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { bundledChromium, type Executable } from "./bundled-chromium.ts";

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

/** What keeps a browser quiet: the pages' own requests are all that a test may see. */
const FLAGS = [
  "--no-sandbox",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-gpu",
];

/** More for the bundled headless shell, which has no sandbox helper and its own software renderer. */
const BUNDLED_FLAGS = ["--no-zygote", "--use-gl=angle", "--use-angle=swiftshader"];

/** A Chromium with the arguments that it is started with. */
export interface Chromium extends Executable {
  args: string[];
}

/**
 * Finds a real Chromium.
 *
 * The system's is taken where there is one, since it is what readers have;
 * else the one inside `@sparticuz/chromium`. `CHROMIUM_PATH` names another,
 * `CHROMIUM=bundled` asks for the package's wherever it runs.
 */
export async function findChromium(): Promise<Chromium> {
  const own = ownChromium();
  if (own) return { path: own, env: {}, args: FLAGS };
  return { ...(await bundledChromium()), args: [...FLAGS, ...BUNDLED_FLAGS] };
}

/** Starts the Chromium that {@link findChromium} finds, with a fresh profile. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env, args } = await findChromium();
  return chromium.launch({ executablePath: path, env: { ...definedEnv(), ...env }, args });
}

function ownChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named) return named;
  return process.env["CHROMIUM"] === "bundled" ? undefined : WELL_KNOWN.find((path) => existsSync(path));
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
