/** Marks on a reading page what its address names in `?hl=`, and shows the part that it points to. */
const words = new URLSearchParams(location.search).getAll("hl").filter((word) => word.trim() !== "");
/** The text itself; what stands beside it quotes it again. */
const parts = words.length > 0 ? document.querySelectorAll("h1, .prose") : [];
const blocks = new Map<Element | null | undefined, Text[]>();
for (const part of parts) {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    // Links part a paragraph into several texts; what is looked for may run over them.
    const block = text.parentElement?.closest(":not(a):not(span)");
    blocks.set(block, [...(blocks.get(block) ?? []), text]);
  }
}
blocks.forEach(mark);
document.querySelector("main :target")?.scrollIntoView();

function mark(texts: Text[]): void {
  const whole = texts.map(({ data }) => data).join("");
  const found: [from: number, to: number][] = [];
  for (let at = 0; ; ) {
    const next = words
      .map((word) => [whole.indexOf(word, at), word.length] as const)
      .filter(([from]) => from >= 0)
      .sort(([a, short], [b, long]) => a - b || long - short)[0];
    if (next === undefined) break;
    at = next[0] + next[1];
    found.push([next[0], at]);
  }
  // From the end on, since a text that was parted keeps its beginning.
  let end = whole.length;
  for (const text of texts.reverse()) {
    end -= text.length;
    for (const [from, to] of [...found].reverse()) {
      const first = Math.max(from - end, 0);
      const last = Math.min(to - end, text.length);
      if (first >= last) continue;
      const hit = text.splitText(first);
      hit.splitText(last - first);
      const element = document.createElement("mark");
      hit.replaceWith(element);
      element.append(hit);
    }
  }
}

export {};
