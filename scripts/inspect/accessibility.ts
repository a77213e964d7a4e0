/** What a machine can tell of a page's accessibility, each check a list of faults. */
import axe from "axe-core";
import type { Page } from "playwright-core";

interface Violation {
  id: string;
  help: string;
  nodes: { target: unknown[] }[];
}

/** Rules that axe keeps for those who ask: targets of 24 px among them (WCAG 2.5.8, links in a sentence exempt). */
const MORE_RULES = [
  "target-size",
  "label-content-name-mismatch",
  "p-as-heading",
  "table-fake-caption",
  "td-has-header",
  "css-orientation-lock",
];

/** Rules whose outcome depends on colours or on the window; of one document the others find the same in every view. */
export const LOOK_RULES: readonly string[] = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
];

/** Those of them that depend on the size of the text alone. */
export const SIZE_RULES: readonly string[] = ["scrollable-region-focusable", "target-size"];

/** Everything that axe finds, its optional rules for A and AA included, or what some of its rules find. */
export async function axeFaults(page: Page, only: readonly string[] | null = null): Promise<string[]> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(
    async ({ more, only }) => {
      const { axe: there } = globalThis as unknown as { axe: typeof axe };
      const rules = Object.fromEntries(more.map((id) => [id, { enabled: true }]));
      // Of what passes only how much: to name each element takes as long as to look at it.
      const { violations: found, passes: passed } = await there.run({
        ...(only === null ? { rules } : { runOnly: [...only] }),
        resultTypes: ["violations"],
      });
      return {
        violations: found.map(({ id, help, nodes }) => ({
          id,
          help,
          nodes: nodes.map(({ target }) => ({ target })),
        })),
        passes: passed.length,
      };
    },
    { more: MORE_RULES, only },
  );
  if (passes <= (only === null ? 10 : 0)) return [`axe looked at too little: ${passes} rules passed`];
  return violations.map(
    ({ id, help, nodes }: Violation) => `${id}: ${help} ${JSON.stringify(nodes.map(({ target }) => target))}`,
  );
}

/** What runs over the edge of the window, or is cut off by a box of fixed size. */
export function overflowFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const nameOf = (one: Element) =>
      `<${one.tagName.toLowerCase()} class="${one.className}"> ${(one.textContent ?? "").trim().slice(0, 20)}`;
    const all = Array.from(document.body.querySelectorAll<HTMLElement>("*"));
    const wide =
      scrollWidth > clientWidth
        ? all.filter((one) => one.getBoundingClientRect().right > clientWidth + 1).slice(-3)
        : [];
    const cut = all.filter((one) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(one);
      const isHidden = clipPath !== "none" || one.clientWidth <= 1;
      const hides =
        overflowX === "hidden" || overflowX === "clip" || overflowY === "hidden" || overflowY === "clip";
      const isLarger = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      return hides && !isHidden && isLarger && one.textContent.trim() !== "";
    });
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide in ${clientWidth} px`] : []),
      ...wide.map((one) => `over the edge: ${nameOf(one)}`),
      ...cut.map((one) => `cut off: ${nameOf(one)}`),
    ];
  });
}

/** One h1, no level left out, and a name of its own for every landmark that comes more than once, in Chinese but for sections. */
export function outlineFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (selector: string) =>
      Array.from(document.querySelectorAll<HTMLElement>(selector)).filter((one) => one.checkVisibility());
    const faults: string[] = [];
    const headings = shown("h1, h2, h3, h4, h5, h6");
    const levels = headings.map(({ tagName }) => Number(tagName[1]));
    if (levels.filter((level) => level === 1).length !== 1) faults.push("there is not one h1");
    levels.forEach((level, at) => {
      const before = levels[at - 1] ?? 0;
      if (level > before + 1) faults.push(`h${level} after h${before}: ${headings[at]?.textContent}`);
    });
    for (const empty of headings.filter(({ textContent: innerText }) => innerText.trim() === "")) {
      faults.push(`an empty ${empty.tagName}`);
    }
    for (const selector of [
      "nav",
      "aside",
      "form[role=search], search",
      "section[aria-label], section[aria-labelledby]",
    ]) {
      const names = shown(selector).map((one) => {
        const by = one.getAttribute("aria-labelledby")?.split(" ") ?? [];
        const labels = by.map((id) => document.getElementById(id)?.textContent ?? "");
        return (one.getAttribute("aria-label") ?? labels.join("")).trim();
      });
      if (selector !== "nav" && names.length < 2 && names.every((name) => name === "")) continue;
      for (const name of names) {
        const isOwnWord = selector.startsWith("section") ? name !== "" : /\p{Script=Han}/u.test(name);
        if (!isOwnWord) faults.push(`${selector} is named “${name}”`);
        else if (names.filter((other) => other === name).length > 1)
          faults.push(`two ${selector} are named ${name}`);
      }
    }
    return faults;
  });
}

/** What still moves where a reader asked for less of it. */
export function motionFaults(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("*")).flatMap((one) => {
      const { animationName, scrollBehavior, transitionDuration } = getComputedStyle(one);
      const moves = [
        ...(animationName === "none" ? [] : [`the animation ${animationName}`]),
        ...(/[1-9]/.test(transitionDuration) ? [`a transition of ${transitionDuration}`] : []),
        ...(scrollBehavior === "smooth" ? ["smooth scrolling"] : []),
      ];
      return moves.map((move) => `<${one.tagName.toLowerCase()} class="${one.className}"> has ${move}`);
    }),
  );
}
