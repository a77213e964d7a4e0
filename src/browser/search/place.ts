/**
 * Where a reader was in the hits of a search: how far each list was shown, which filters were open, how far the page
 * was scrolled, and which hit was opened. It lies in the state of the search's entry in the history, so that going back
 * leads there also where the browser keeps no page in memory.
 */

/** More hits than these aren't shown at once on going back. */
const MOST = 500;
const MOST_FACETS = 50;

export interface Place {
  /** What names the texts that were searched: of other texts it means nothing. */
  texts: string;
  /** The search, as its address has it. */
  search: string;
  /** How many hits of each tier were shown. */
  shown: Record<string, number>;
  /** The facets whose filters were open, and whether the filters were as a whole. */
  open: string[];
  unfolded: boolean;
  /** How far the page was scrolled. */
  top: number;
  /** The address of the hit that was opened or had the focus. */
  hit: string | null;
}

/** What of a page a place is read from, and restored in. */
export interface PlaceElements {
  results: HTMLElement;
  panel: HTMLElement;
  fold: HTMLDetailsElement;
}

const groupsOf = (panel: HTMLElement) =>
  Array.from(panel.querySelectorAll<HTMLElement>("[data-facet]"), (group) => ({
    facet: group.dataset["facet"] ?? "",
    fold: group.querySelector("details"),
  }));

/** The focusable parts of the hits: a link each, and the buttons that show more. */
export function hitControls(results: HTMLElement): HTMLElement[] {
  return [...results.querySelectorAll<HTMLElement>(".hit h3 a, [data-more]")];
}

const addressOf = (control: Element | null | undefined) => control?.getAttribute("href") ?? null;

/** How many hits of each tier are shown. */
export function shownHits(results: HTMLElement): Record<string, number> {
  const tiers = [...results.querySelectorAll<HTMLElement>("[data-tier]")];
  return Object.fromEntries(
    tiers.map((tier) => [tier.dataset["tier"] ?? "", tier.querySelectorAll(".hit").length]),
  );
}

/** The address of the hit that has the focus; `null` where none has. */
export function focusedHit(results: HTMLElement): string | null {
  return addressOf(hitControls(results).find((control) => control === document.activeElement));
}

/** Gives the focus to the hit with an address, where it is shown. */
export function focusHit(results: HTMLElement, hit: string): void {
  hitControls(results)
    .find((control) => addressOf(control) === hit)
    ?.focus({ preventScroll: true });
}

/** Where the reader is; `opened` is the link that is being followed. */
export function placeNow(
  { results, panel, fold }: PlaceElements,
  { texts, search, opened }: Pick<Place, "texts" | "search"> & { opened: Element | null },
): Place {
  return {
    ...{ texts, search, shown: shownHits(results) },
    open: groupsOf(panel).flatMap((group) => (group.fold?.open ? group.facet : [])),
    unfolded: fold.open,
    top: Math.round(scrollY),
    hit: opened === null ? focusedHit(results) : addressOf(opened),
  };
}

/** Reads a place from a history entry's state, whatever it holds; `null` where it is none of this search. */
export function readPlace(state: unknown, search: string): Place | null {
  const { place } = (state ?? {}) as { place?: Partial<Place> | null };
  if (typeof place !== "object" || place === null || place.search !== search) return null;
  const { texts, shown, open, unfolded, top, hit } = place;
  if (typeof texts !== "string" || typeof shown !== "object" || shown === null) return null;
  const counts = Object.entries(shown).filter(([, count]) => Number.isInteger(count) && count > 0);
  return {
    ...{ texts, search, unfolded: unfolded === true },
    shown: Object.fromEntries(counts.map(([tier, count]) => [tier, Math.min(count, MOST)])),
    open: Array.isArray(open) ? open.filter((id) => typeof id === "string").slice(0, MOST_FACETS) : [],
    top: typeof top === "number" && top > 0 ? top : 0,
    hit: typeof hit === "string" ? hit : null,
  };
}

/** Brings the reader back to a place in hits that are shown as far as it says. */
export function returnTo({ open, unfolded, top, hit }: Place, { results, panel, fold }: PlaceElements): void {
  // Beside the hits they are always open.
  if (unfolded) fold.open = true;
  for (const group of groupsOf(panel)) {
    if (group.fold !== null) group.fold.open = open.includes(group.facet);
  }
  // Whoever has begun to do something else goes on with it.
  const isFree = document.activeElement === document.body || document.activeElement === null;
  if (isFree && hit !== null) focusHit(results, hit);
  scrollTo(0, top);
}

/** How long scrolling must rest before it is noted, in milliseconds: browsers stop taking notes where there are too many. */
const REST = 500;

/** Calls `note` whenever the reader's place may have changed, and `leave` before a hit's link is followed. */
export function listenForPlace(
  { results, panel }: PlaceElements,
  note: () => void,
  leave: (link: Element) => void,
): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const scrolled = () => {
    clearTimeout(resting);
    resting = setTimeout(note, REST);
  };
  addEventListener("scroll", scrolled, { passive: true });
  // It doesn't bubble.
  panel.addEventListener("toggle", note, true);
  results.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest(".hit h3 a") : null;
    if (link !== null) leave(link);
  });
}
