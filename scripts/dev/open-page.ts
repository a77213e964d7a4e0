/** Opens an address in the browser of whoever sits there. */
import { spawn } from "node:child_process";

/** The program of each system that opens addresses; none of them is a shell, to which an address could say more. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/**
 * Opens a page, and calls `failed` where there is no browser, or no desktop.
 * @param opener the program with its first arguments; the system's own, if not given
 */
export function openPage(
  url: string,
  failed: () => void,
  opener: readonly string[] = OPENERS[process.platform] ?? ["xdg-open"],
): void {
  const [program = "", ...first] = opener;
  const opening = spawn(program, [...first, url], { stdio: "ignore", detached: true });
  opening.on("error", failed);
  opening.on("exit", (status) => {
    if (status !== 0) failed();
  });
  opening.unref();
}
