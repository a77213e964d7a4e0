/** A tab of whatever browser, and what is asked of the page in it. */

/** A tab of a browser, by the little that all browsers' protocols have in common. */
export interface Tab {
  open(url: string): Promise<void>;
  /** The value of an expression in the page, or of the promise that it is; as JSON has it. */
  evaluate<Value>(expression: string): Promise<Value>;
}

const PATIENCE = 60_000;

/** Waits until an expression is true; pages may be left meanwhile. */
export async function until(tab: Tab, expression: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    // While one page goes and another comes there is none to ask.
    const holds = await tab.evaluate<boolean>(`Boolean(${expression})`).catch(() => false);
    if (holds) return;
    if (Date.now() > end) {
      const place = await tab.evaluate<string>("location.href + ' ' + document.body.innerText.slice(0, 300)");
      throw new Error(`still not so: ${expression}; at ${place}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** What is true where the page has been read. */
export const isRead = 'document.readyState === "complete"';
/** What is true where the page that is read has such an end of its path. */
export const at = (path: string) =>
  `${isRead} && decodeURI(location.pathname).endsWith(${JSON.stringify(path)})`;
/** Clicks what is first of a selector. */
export const click = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).click()`;
/** Types into a box; a browser without a window may focus nothing, so that the event is told, too. */
export const typed = (selector: string, text: string) =>
  `((box) => { box.focus(); box.dispatchEvent(new Event("focus")); box.value = ${JSON.stringify(text)}; box.dispatchEvent(new Event("input", { bubbles: true })); })(document.querySelector(${JSON.stringify(selector)}))`;
/** A property of everything of a selector. */
export const list = (selector: string, of: string) =>
  `Array.from(document.querySelectorAll(${JSON.stringify(selector)}), (one) => one.${of})`;
/** The results of a search or of the finder in a state. */
export const results = (state: string) => `document.querySelector('[data-results][data-state="${state}"]')`;
