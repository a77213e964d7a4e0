/** What is said of a notice whose stated period has ended, by the reader's own clock: no build knows when it is read. */

/** The reader's own day as an ISO date. */
export function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a day, an ISO date, is over where the reader is. */
export function isPast(day: string, now = new Date()): boolean {
  return day < localDay(now);
}

/**
 * Fills every element with `data-valid-until`, an ISO date, with its `data-past` and shows it, if that day is over.
 * Before, it is empty and hidden, and stays so where scripts are off.
 */
export function markPast(root: ParentNode, now = new Date()): void {
  for (const mark of Array.from(root.querySelectorAll<HTMLElement>("[data-valid-until]"))) {
    const { validUntil = "", past = "" } = mark.dataset;
    if (!isPast(validUntil, now)) continue;
    const words = mark.ownerDocument.createElement("strong");
    words.textContent = past;
    mark.append(words);
    mark.hidden = false;
  }
}
