/** The script of reading pages: marks what `?hl=` names, where the page was opened from search. */
const words = new URLSearchParams(location.search).getAll("hl").filter((word) => word.trim() !== "");
const main = document.querySelector("main");
if (main !== null && words.length > 0) {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  for (let text of texts) {
    for (;;) {
      const { data } = text;
      const found = words
        .map((word) => ({ at: data.indexOf(word), word }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
      if (found === undefined) break;
      const hit = text.splitText(found.at);
      text = hit.splitText(found.word.length);
      const mark = document.createElement("mark");
      hit.replaceWith(mark);
      mark.append(hit);
    }
  }
  document.querySelector("main :target")?.scrollIntoView();
}

export {};
