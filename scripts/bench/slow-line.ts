/** How long a reader on a slow line waits for the first hits of a search page, and for how many bytes. */
import type { Browser } from "playwright-core";

/** A slow mobile line: bytes a second, and milliseconds before each answer. */
const LINE = { downloadThroughput: 50 * 1024, uploadThroughput: 50 * 1024, latency: 300, offline: false };

/** What the first hits took. */
interface FirstHits {
  seconds: number;
  /** As they came over the line, what was asked for and wasn't needed by then included. */
  bytes: number;
}

/** Opens a search page in a browser that knows nothing yet, and waits until hits or their absence are shown. */
export async function firstHits(browser: Browser, address: string): Promise<FirstHits> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    await line.send("Network.enable");
    await line.send("Network.emulateNetworkConditions", LINE);
    let bytes = 0;
    line.on("Network.dataReceived", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const start = performance.now();
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForSelector("[data-results]:is([data-state=done], [data-state=empty])");
    return { seconds: (performance.now() - start) / 1000, bytes };
  } finally {
    await context.close();
  }
}
