import type { Page } from "playwright-core";

/** What stands where the focus is. */
interface Stop {
  name: string;
  href: string | null;
  faults: string[];
}

/** More than any page has; a page without end is a fault that shows as controls never reached. */
const MOST_STOPS = 2000;

/** So many keys are sent at once: the page is then painted once for all of them. */
const AT_ONCE = 12;

/** The key as a keyboard sends it. */
const TAB = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };

/**
 * Goes through a page by the Tab key, from its top to its end. The first stop
 * must be the link past the head; a stop that doesn't show or is covered, and a
 * control that the key never comes to, are faults.
 */
export async function focusFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.evaluate(noteStops);
  const keyboard = await page.context().newCDPSession(page);
  const press = async () => {
    // In the order in which they are sent.
    const down = keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...TAB });
    await Promise.all([down, keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...TAB })]);
  };
  for (let sent = 0; sent < MOST_STOPS; sent += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, press));
    if (await page.evaluate(() => (globalThis as Walked).isRound)) break;
  }
  await keyboard.detach();
  const stops = await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    return (globalThis as Walked).stops ?? [];
  });
  for (const [at, stop] of stops.entries()) {
    if (at === 0 && stop.href !== "#main") faults.push(`${stop.name} comes before the link past the head`);
    faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`));
  }
  const missed = await page.evaluate(missedControls);
  return [...faults, ...missed.map((name) => `${name} is never reached`)];
}

/** The page, with the elements that had the focus: scripts may add and replace some while the key goes. */
type Walked = typeof globalThis & {
  reached?: Set<Element>;
  last?: Element | null;
  stops?: Stop[];
  isRound?: boolean;
};

/** Runs in the page: notes each stop as it is when the key is let go, until the key has come round. */
function noteStops(): void {
  const walked = globalThis as Walked;
  const reached = new Set<Element>();
  Object.assign(walked, { reached, stops: [], isRound: false });
  const parts = [0.1, 0.5, 0.9];
  const faultsOf = (one: HTMLElement): string[] => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const isShown = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    const boxes = Array.from(one.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
    const isSeen = boxes.some(({ left, top, width, height }) =>
      parts.some((across) =>
        parts.some((down) => {
          const there = document.elementFromPoint(left + width * across, top + height * down);
          return (
            there !== null &&
            (one.contains(there) || there.contains(one) || there.closest("label")?.control === one)
          );
        }),
      ),
    );
    return [...(isShown ? [] : ["shows no focus"]), ...(isSeen ? [] : ["is covered or out of the window"])];
  };
  const note = ({ key }: KeyboardEvent) => {
    if (key !== "Tab" || walked.isRound) return;
    const one = document.activeElement as HTMLElement | null;
    // Year, month and day of a date are a stop each.
    if (one !== null && one === walked.last && one.matches("input[type=date]")) return;
    walked.last = one;
    walked.isRound = one === null || one === document.body || reached.has(one);
    if (one === null || walked.isRound) return;
    reached.add(one);
    walked.stops?.push({
      name: `<${one.tagName.toLowerCase()}> ${(one.textContent ?? "").trim().slice(0, 20)}`,
      href: one.getAttribute("href"),
      faults: faultsOf(one),
    });
  };
  addEventListener("keyup", note, { capture: true });
}

/** Runs in the page: everything that a mouse can work and the key never came to. */
function missedControls(): string[] {
  const { reached } = globalThis as Walked;
  const isControl = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const all = Array.from(document.querySelectorAll<HTMLElement>(isControl));
  return all.flatMap((one) => {
    if (reached?.has(one) || one.tabIndex < 0 || one.matches(":disabled")) return [];
    if (!one.checkVisibility({ visibilityProperty: true })) return [];
    // Of a group of radio buttons the key comes to one; arrows lead to the others.
    if (one instanceof HTMLInputElement && one.type === "radio" && !one.checked) return [];
    return [`<${one.tagName.toLowerCase()}> ${(one.textContent ?? "").trim().slice(0, 20)}`];
  });
}
