import type { Page } from "playwright-core";

/** What stands where the focus is. */
interface Stop {
  /** Its number among the page's controls; -1 where the focus has left the page. */
  at: number;
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
  const expected = await page.evaluate(controls);
  const seen = new Set<number>();
  const faults: string[] = [];
  // Controls may come while the key goes: a search box loads its words when it is touched.
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(stopHere);
    if (stop.at < 0 || seen.has(stop.at)) break;
    if (seen.size === 0 && stop.href !== "#main")
      faults.push(`${stop.name} comes before the link past the head`);
    seen.add(stop.at);
    faults.push(...stop.faults.map((fault) => `${stop.name} ${fault}`));
  }
  const missed = expected.filter(({ at }) => !seen.has(at));
  return [...faults, ...missed.map(({ name }) => `${name} is never reached`)];
}

/** The page's controls by their numbers, kept in the page itself: what scripts add later must not renumber them. */
type Numbered = typeof globalThis & { controls?: HTMLElement[] };

/** Runs in the page: everything that a mouse can work. */
function controls(): { at: number; name: string }[] {
  const all = Array.from(document.querySelectorAll<HTMLElement>("*"));
  (globalThis as Numbered).controls = all;
  const isControl = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  return all.flatMap((one, at) => {
    if (!one.matches(isControl) || one.tabIndex < 0 || one.matches(":disabled")) return [];
    if (!one.checkVisibility({ visibilityProperty: true })) return [];
    // Of a group of radio buttons the key comes to one; arrows lead to the others.
    if (one instanceof HTMLInputElement && one.type === "radio" && !one.checked) return [];
    return [{ at, name: `<${one.tagName.toLowerCase()}> ${(one.textContent ?? "").trim().slice(0, 20)}` }];
  });
}

/** Runs in the page: the stop that has the focus. */
function stopHere(): Stop {
  const one = document.activeElement as HTMLElement | null;
  if (one === null || one === document.body) return { at: -1, name: "", href: null, faults: [] };
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
  const numbered = (globalThis as Numbered).controls ?? [];
  if (!numbered.includes(one)) numbered.push(one);
  return {
    at: numbered.indexOf(one),
    name: `<${one.tagName.toLowerCase()}> ${(one.textContent ?? "").trim().slice(0, 20)}`,
    href: one.getAttribute("href"),
    faults: [...(isShown ? [] : ["shows no focus"]), ...(isSeen ? [] : ["is covered or out of the window"])],
  };
}
