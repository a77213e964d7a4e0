import type { Page } from "playwright-core";

/** What stands where the focus is. */
interface Stop {
  name: string;
  href: string | null;
  faults: string[];
}

/** More than any page has; a page without end is a fault that shows as controls never reached. */
const MOST_STOPS = 2000;

/**
 * Goes through a page by the Tab key, from its top to its end. The first stop
 * must be the link past the head; a stop that doesn't show or is covered, and a
 * control that the key never comes to, are faults.
 */
export async function focusFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(newStop);
    if (stop === null) break;
    if (stops === 0 && stop.href !== "#main") faults.push(`${stop.name} comes before the link past the head`);
    faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`));
  }
  const missed = await page.evaluate(missedControls);
  return [...faults, ...missed.map((name) => `${name} is never reached`)];
}

/** The page, with the elements that had the focus: scripts may add and replace some while the key goes. */
type Walked = typeof globalThis & { reached?: Set<Element>; last?: Element | null };

/** Runs in the page: the stop that has the focus; `null` where the key has come round. */
function newStop(): Stop | null {
  const walked = globalThis as Walked;
  walked.reached ??= new Set();
  const one = document.activeElement as HTMLElement | null;
  // Year, month and day of a date are a stop each.
  const isPart = one !== null && one === walked.last && one.matches("input[type=date]");
  walked.last = one;
  if (isPart) return { name: "<input> of a date", href: null, faults: [] };
  if (one === null || one === document.body || walked.reached.has(one)) return null;
  walked.reached.add(one);
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
  const isShown = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  const boxes = Array.from(one.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
  const parts = [0.1, 0.5, 0.9];
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
  return {
    name: `<${one.tagName.toLowerCase()}> ${(one.textContent ?? "").trim().slice(0, 20)}`,
    href: one.getAttribute("href"),
    faults: [...(isShown ? [] : ["shows no focus"]), ...(isSeen ? [] : ["is covered or out of the window"])],
  };
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
