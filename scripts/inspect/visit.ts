import type { Browser, BrowserContextOptions, Page, Response } from "playwright-core";

/** A page open in a browser of its own profile, and what went wrong in it so far. */
export interface Visit {
  page: Page;
  faults: string[];
  /** Goes on to another page as one who reads on, of which `faults` then tells; `status`: as in {@link VisitOptions}. */
  to(url: string, status?: number): Promise<void>;
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** The status that the page itself is expected to have. */
  status?: number;
  /** What is done to the page before anything is loaded. */
  prepare?: ((page: Page) => Promise<unknown>) | undefined;
}

/**
 * Opens a page as a reader does and notes all that a reader's browser would
 * report: blocked scripts and styles, errors, failed requests and requests to
 * another origin. Waits until the page asks for nothing more.
 */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { status: first = 200, prepare, ...contextOptions } = options;
  const context = await browser.newContext(contextOptions);
  const page = await context.newPage();
  const faults: string[] = [];
  let expected = first;
  await page.exposeBinding("noteViolation", (_, violation: string) => faults.push(`policy: ${violation}`));
  await page.addInitScript(noteViolations);
  await prepare?.(page);
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // A failed request is noted once, with its address, below.
    const isRequest = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isRequest) faults.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    faults.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`);
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const isInside = protocol === "data:" || protocol === "blob:" || origin === new URL(url).origin;
    if (!isInside) faults.push(`foreign: ${request.url()}`);
  });
  page.on("response", (response) => {
    const isFine = isItself(page, response) ? response.status() === expected : response.status() < 400;
    if (!isFine) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  const to = async (url: string, status = 200) => {
    faults.length = 0;
    expected = status;
    await page.goto(url, { waitUntil: "networkidle" });
  };
  await to(url, first);
  return { page, faults, to, close: () => context.close() };
}

function isItself(page: Page, response: Response): boolean {
  const request = response.request();
  return request.isNavigationRequest() && request.frame() === page.mainFrame();
}

/** Runs in the page, before its own scripts. */
function noteViolations(): void {
  const { noteViolation } = globalThis as unknown as { noteViolation: (violation: string) => void };
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
    noteViolation(`${violatedDirective} blocked ${blockedURI} at ${sourceFile}:${lineNumber}`);
  });
}
