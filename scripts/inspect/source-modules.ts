/** Serves the project's own modules to a page of the built site, which so needs no door for tests. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { transformWithOxc } from "vite";

const PROJECT = new URL("../../", import.meta.url);
const SERVED = "source-of-the-project/";

/**
 * Loads a module of the project, with all that it imports, into an opened page.
 *
 * @param site the site's address, below which the modules seem to lie
 * @param module the module's path in the project
 */
export async function loadSourceModule(page: Page, site: string, module: string): Promise<void> {
  await page.route(`**/${SERVED}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = pathname.slice(pathname.indexOf(SERVED) + SERVED.length);
    const file = fileURLToPath(new URL(path, PROJECT));
    const { code } = await transformWithOxc(await readFile(file, "utf8"), file);
    await route.fulfill({ contentType: "text/javascript", body: code });
  });
  // Not by an element, whose address the page's policy would refuse.
  await page.evaluate(`import(${JSON.stringify(`${site}${SERVED}${module}`)})`);
}
