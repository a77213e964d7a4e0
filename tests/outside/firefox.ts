/** The system's Firefox, by WebDriver BiDi, which it speaks by itself. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Tab } from "../support/tab.ts";

const WELL_KNOWN = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/snap/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** A tab of a Firefox with a fresh profile, which can reach no network. */
export interface FirefoxTab extends Tab {
  version: string;
  /** What the pages' consoles have had of errors so far. */
  faults: string[];
  /** The page that is open, as a PDF in the size that its style sheet names. */
  print(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** In centimetres. A style sheet that names a size of its own is heard. */
const A4 = { width: 21, height: 29.7 };

interface Message {
  id?: number;
  type: string;
  method?: string;
  params?: { level?: string; text?: string };
  result?: unknown;
  message?: string;
}

/** In a profile, pages are dark as where the system is. */
const DARK = 'user_pref("layout.css.prefers-color-scheme.content-override", 0);\n';

/** Starts it. `FIREFOX_PATH` names one. @throws where the machine has none */
export async function startFirefox({ dark = false } = {}): Promise<FirefoxTab> {
  const path = process.env["FIREFOX_PATH"] ?? WELL_KNOWN.find((one) => existsSync(one));
  if (path === undefined) throw new Error("no Firefox here: install one, or name it in FIREFOX_PATH");
  const profile = mkdtempSync(join(tmpdir(), "policy-site-firefox-"));
  if (dark) writeFileSync(join(profile, "user.js"), DARK);
  const child = spawn(path, ["--headless", "--profile", profile, "--remote-debugging-port", "0"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: profile },
  });
  const gone = new Promise<void>((done) => child.on("close", () => done()));
  const address = await new Promise<string>((done, fail) => {
    let said = "";
    child.on("error", fail);
    child.on("close", () => fail(new Error(`Firefox ended: ${said}`)));
    child.stderr.on("data", (data: Buffer) => {
      said += data.toString();
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found !== undefined) done(found);
    });
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((done, fail) => {
    socket.addEventListener("open", done);
    socket.addEventListener("error", () => fail(new Error("Firefox takes no commands")));
  });
  const waiting = new Map<number, { done: (result: never) => void; fail: (error: Error) => void }>();
  const faults: string[] = [];
  socket.addEventListener("message", ({ data }) => {
    const { id, type, method, params, result, message } = JSON.parse(String(data)) as Message;
    if (method === "log.entryAdded" && params?.level === "error") faults.push(params.text ?? "");
    const asked = id === undefined ? undefined : waiting.get(id);
    if (type === "error") asked?.fail(new Error(message));
    else asked?.done(result as never);
  });
  let last = 0;
  const ask = <Result>(method: string, params: object): Promise<Result> => {
    last += 1;
    socket.send(JSON.stringify({ id: last, method, params }));
    return new Promise<Result>((done, fail) => waiting.set(last, { done, fail }));
  };
  const manual = { proxyType: "manual", httpProxy: "127.0.0.1:9", sslProxy: "127.0.0.1:9" };
  const session = await ask<{ capabilities: { browserVersion: string } }>("session.new", {
    capabilities: { alwaysMatch: { proxy: manual } },
  });
  await ask("session.subscribe", { events: ["log.entryAdded"] });
  const { contexts } = await ask<{ contexts: { context: string }[] }>("browsingContext.getTree", {});
  const context = contexts[0]?.context;
  return {
    version: session.capabilities.browserVersion,
    faults,
    open: (url) => ask("browsingContext.navigate", { context, url, wait: "complete" }),
    async evaluate<Value>(expression: string) {
      type Evaluated = { type: string; result: { value: string }; exceptionDetails?: { text: string } };
      const { type, result, exceptionDetails } = await ask<Evaluated>("script.evaluate", {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      });
      if (type === "exception") throw new Error(exceptionDetails?.text);
      return JSON.parse(result.value) as Value;
    },
    async print() {
      const { data } = await ask<{ data: string }>("browsingContext.print", { context, page: A4 });
      return Buffer.from(data, "base64");
    },
    async close() {
      socket.close();
      child.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
