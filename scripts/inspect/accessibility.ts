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

/** Rules whose outcome depends on the size of what can be hit, and on the window; of colours they know nothing. */
export const SIZE_RULES: readonly string[] = ["scrollable-region-focusable", "target-size"];

/** Those whose outcome depends on colours, and on type where it stands on them, with the elements that they are about. */
const COLOUR_RULES = [
  { id: "color-contrast", selector: "[data-look]" },
  { id: "link-in-text-block", selector: "a[href][data-look], [role=link][data-look]" },
];

/**
 * Everything that axe finds, its optional rules for A and AA included; or, where `only` names some of its rules, what
 * those find.
 */
export async function axeFaults(page: Page, only: readonly string[] | null = null): Promise<string[]> {
  const found = await runAxe(page, only, []);
  if (found.passes <= (only === null ? 10 : 0))
    return [`axe looked at too little: ${found.passes} rules passed`];
  return found.faults;
}

/**
 * What axe finds of a page's colours once the page was looked at whole, in other colours or in another window: of elements
 * that look alike, themselves and all around them, it is asked about two. Rows of a list are one look, however many there
 * are. `also` names rules that are asked of all elements.
 */
export async function lookFaults(page: Page, also: readonly string[] = []): Promise<string[]> {
  const found = await runAxe(page, [...COLOUR_RULES.map(({ id }) => id), ...also], COLOUR_RULES);
  return found.passes === 0 ? [`axe looked at too little: ${found.passes} rules passed`] : found.faults;
}

interface Found {
  faults: string[];
  /** How many rules passed. */
  passes: number;
}

async function runAxe(
  page: Page,
  only: readonly string[] | null,
  ofLooks: typeof COLOUR_RULES,
): Promise<Found> {
  const isThere = await page.evaluate(() => "axe" in globalThis);
  if (!isThere) await page.evaluate(axe.source);
  if (ofLooks.length > 0) await page.evaluate(markLooks);
  const { violations, passes } = await page.evaluate(
    async ({ more, only, ofLooks }) => {
      const { axe: there } = globalThis as unknown as { axe: typeof axe };
      const rules = Object.fromEntries(more.map((id) => [id, { enabled: true }]));
      if (ofLooks.length > 0) there.configure({ rules: ofLooks });
      // Of what passes only how much: to name each element takes as long as to look at it.
      const { violations: found, passes: passed } = await there.run({
        ...(only === null ? { rules } : { runOnly: [...only] }),
        resultTypes: ["violations"],
      });
      if (ofLooks.length > 0) there.reset();
      return {
        violations: found.map(({ id, help, nodes }) => ({
          id,
          help,
          nodes: nodes.map(({ target }) => ({ target })),
        })),
        passes: passed.length,
      };
    },
    { more: MORE_RULES, only, ofLooks },
  );
  const faults = violations.map(
    ({ id, help, nodes }: Violation) => `${id}: ${help} ${JSON.stringify(nodes.map(({ target }) => target))}`,
  );
  return { faults, passes };
}

/**
 * Runs in the page: marks with `data-look`, of elements with words of their own, the first and the last of each look.
 * Those look alike that axe must judge alike: of the same tags, classes, type and colours, and shown and worked alike,
 * themselves and all that they lie in.
 */
function markLooks(): void {
  const type = [
    "color",
    "fontSize",
    "fontWeight",
    "textShadow",
    "textDecorationLine",
    "webkitTextStrokeWidth",
  ];
  const ground = ["backgroundColor", "backgroundImage", "opacity", "filter", "mixBlendMode", "boxShadow"];
  const border = ["borderBottomStyle", "borderBottomColor", "position", "display", "visibility"];
  const named = (names: readonly string[], style: CSSStyleDeclaration) =>
    names.map((name) => style[name as keyof CSSStyleDeclaration]);
  const marks = (one: Element) =>
    ["::before", "::after"].flatMap((part) => {
      const style = getComputedStyle(one, part);
      return style.content === "none" ? [] : named(["position", ...ground], style);
    });
  /** Short texts, symbols and what is out of use axe judges less strictly, links by what they stand among. */
  const manner = (one: Element) => {
    const own = Array.from(one.childNodes).map((node) => (node.nodeType === 3 ? (node.nodeValue ?? "") : ""));
    const text = own.join("").trim();
    const around = one.matches("a[href]") && one.parentElement?.textContent.trim() !== one.textContent.trim();
    const control = one instanceof HTMLLabelElement ? (one.control ?? one) : one;
    const isOff = control.matches(":disabled, [aria-disabled=true], :disabled *");
    const isShown = one.checkVisibility() && one.getClientRects().length > 0;
    return {
      hasWords: text !== "",
      all: [Math.min(text.length, 2), /[\p{L}\p{N}]/u.test(text), around, isOff, isShown],
    };
  };
  const numbers = new Map<string, number>();
  const first = new Map<number, Element>();
  const last = new Map<number, Element>();
  const walk = (one: Element, around: number): void => {
    const { hasWords, all } = manner(one);
    const style = named([...type, ...ground, ...border], getComputedStyle(one));
    const look = [around, one.tagName, one.getAttribute("class"), ...all, ...style, ...marks(one)].join("|");
    const own = numbers.get(look) ?? numbers.size;
    numbers.set(look, own);
    if (hasWords || one.matches("input, select, textarea")) {
      if (first.has(own)) last.set(own, one);
      else first.set(own, one);
    }
    for (const child of one.children) walk(child, own);
  };
  walk(document.body, -1);
  for (const marked of document.querySelectorAll("[data-look]")) marked.removeAttribute("data-look");
  for (const one of [...first.values(), ...last.values()]) one.setAttribute("data-look", "");
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
