import { tmpdir } from "node:os";
import { type Browser, chromium } from "playwright-core";
import { workFolder } from "../files/work-folder.ts";
import { bundledChromium, type Executable } from "./bundled-chromium.ts";
import { chosenChromium } from "./chosen-chromium.ts";
import { ownFonts } from "./fonts.ts";

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

/** So long a step may take, in milliseconds: on a busy machine pages come late. */
const STEP_TIMEOUT = 60_000;

/** A Chromium with the arguments that it is started with. */
export interface Chromium extends Executable {
  args: string[];
}

/**
 * Finds the Chromium that {@link chosenChromium} chooses, with the fonts of {@link ownFonts} in its environment.
 *
 * By default it is the one inside `@sparticuz/chromium`: with it and with the
 * same fonts, every machine sees the same.
 *
 * @throws with one sentence that says what to do, where there is none.
 */
export async function findChromium(): Promise<Chromium> {
  const fonts = ownFonts();
  const path = chosenChromium(process.env);
  if (path !== undefined) return { path, env: fonts, args: FLAGS };
  const bundled = await bundledChromium();
  return { path: bundled.path, env: { ...bundled.env, ...fonts }, args: [...FLAGS, ...BUNDLED_FLAGS] };
}

/**
 * Starts the Chromium that {@link findChromium} finds, with a fresh profile, and with a folder of its own for
 * temporary files: its processes leave some where they are ended.
 */
export async function launchBrowser(): Promise<Browser> {
  const { path, env, args } = await findChromium();
  const own = workFolder("policy-site", socketParent(tmpdir()));
  try {
    const all = { ...definedEnv(), ...env, TMPDIR: own.path };
    const browser = await chromium.launch({ executablePath: path, env: all, args });
    browser.once("disconnected", own.remove);
    return patient(browser);
  } catch (error) {
    own.remove();
    throw error;
  }
}

/**
 * The browser with pages that bear a busy machine, and that no service worker stands before, unless a page's options
 * allow one: then each is fetched as it is published, by requests that can be seen and answered.
 */
function patient(browser: Browser): Browser {
  const { newContext, newPage } = browser;
  browser.newContext = async (options) => {
    const context = await newContext.call(browser, { serviceWorkers: "block", ...options });
    context.setDefaultTimeout(STEP_TIMEOUT);
    return context;
  };
  browser.newPage = async (options) => {
    const page = await newPage.call(browser, { serviceWorkers: "block", ...options });
    page.setDefaultTimeout(STEP_TIMEOUT);
    return page;
  };
  return browser;
}

/** The most characters of a socket's path, on macOS; Linux takes four more. */
const LONGEST_SOCKET = 103;
/** What Chromium lays into a folder for temporary files, from where the folder lies. */
const SOCKET = "/policy-site-1234567-abcdef/org.chromium.Chromium.abcdef/SingletonSocket";

/** Where a browser's temporary files can lie: in a folder, or in the system's where sockets in it had too long a path. */
export function socketParent(folder: string, platform = process.platform): string {
  return platform === "win32" || folder.length + SOCKET.length <= LONGEST_SOCKET ? folder : "/tmp";
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
