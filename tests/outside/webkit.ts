/** WebKitGTK's own small browser, by WebDriver, on a screen of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../support/free-port.ts";
import type { Tab } from "../support/tab.ts";

/** A window of WebKit. */
export interface WebKitTab extends Tab {
  version: string;
  /** The page that is open, as a PDF; `null` where the driver prints nothing. */
  print(): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

const DRIVER = "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/Xvfb";
const LIBRARIES = "/usr/lib";

/** Where the package puts it depends on the machine and on the version of the library. */
function miniBrowser(): string | undefined {
  return readdirSync(LIBRARIES)
    .flatMap((machine) =>
      ["4.1", "6.0", "4.0"].flatMap((version) =>
        ["webkit2gtk", "webkitgtk"].map((name) =>
          join(LIBRARIES, machine, `${name}-${version}`, "MiniBrowser"),
        ),
      ),
    )
    .find((path) => existsSync(path));
}

/** Starts it, dark as where the system is. @throws where the machine has none */
export async function startWebKit({ dark = false } = {}): Promise<WebKitTab> {
  const binary = miniBrowser();
  if (binary === undefined || !existsSync(DRIVER) || !existsSync(SCREEN))
    throw new Error("no WebKit here: install webkit2gtk-driver and xvfb");
  const port = await freePort();
  // A screen's number is a file's name and nothing else.
  const screen = `:${1000 + (port % 60_000)}`;
  const children: ChildProcess[] = [];
  const start = (command: string, args: readonly string[], env: Record<string, string> = {}) => {
    const child = spawn(command, args, { stdio: "ignore", env: { ...process.env, ...env } });
    children.push(child);
  };
  start(SCREEN, [screen, "-screen", "0", "1280x1024x24"]);
  const theme: Record<string, string> = dark ? { GTK_THEME: "Adwaita:dark" } : {};
  // As root there is no sandbox to be had, and on such a screen no graphics card.
  start(DRIVER, [`--port=${port}`], {
    ...theme,
    DISPLAY: screen,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  });
  const ask = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: Value & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(value.message ?? value.error);
    return value;
  };
  const end = async () => {
    for (const child of children.reverse()) child.kill();
  };
  const options = { "webkitgtk:browserOptions": { binary, args: ["--automation"] } };
  type Session = { sessionId: string; capabilities: { browserVersion: string } };
  const session = await started(() =>
    ask<Session>("POST", "/session", { capabilities: { alwaysMatch: options } }),
  ).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const base = `/session/${session.sessionId}`;
  return {
    version: session.capabilities.browserVersion,
    open: (url) => ask("POST", `${base}/url`, { url }),
    evaluate: (expression) =>
      ask("POST", `${base}/execute/sync`, { script: `return ${expression}`, args: [] }),
    async print() {
      const page = { width: 21, height: 29.7 };
      const printed = await ask<string>("POST", `${base}/print`, { page }).catch(() => null);
      return printed === null ? null : Buffer.from(printed, "base64");
    },
    async close() {
      await ask("DELETE", base).catch(() => undefined);
      await end();
    },
  };
}

/** Asks until the driver listens. */
async function started<Value>(begin: () => Promise<Value>): Promise<Value> {
  for (let tries = 50; ; tries -= 1) {
    try {
      return await begin();
    } catch (error) {
      if (tries === 0 || !(error instanceof TypeError)) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}
