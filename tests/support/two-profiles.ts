import type { Browser } from "playwright-core";

/** A page whose title a script of its own completes. */
export const SCRIPTED_PAGE = {
  "index.html": "<!doctype html><title>青岛</title><script src=x.js></script>",
  "x.js": "document.title += '海关'",
};

/**
 * Opens {@link SCRIPTED_PAGE} in two profiles, the second after the first has kept something; gives its title in
 * the first, and what the second finds kept.
 */
export async function visitInTwoProfiles(
  browser: Browser,
  url: string,
): Promise<{ title: string; kept: string | null }> {
  const [first, second] = [await browser.newContext(), await browser.newContext()];
  const page = await first.newPage();
  await page.goto(url);
  const title = await page.title();
  await page.evaluate(() => localStorage.setItem("seen", "1"));
  await first.close();
  const other = await second.newPage();
  await other.goto(url);
  return { title, kept: await other.evaluate(() => localStorage.getItem("seen")) };
}
