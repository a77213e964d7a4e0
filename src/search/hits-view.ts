/** The list of hits: one tier, twenty hits at first and twenty more at a time. */
import { button, element } from "./dom.ts";
import { excerpt, type Segment } from "./excerpt.ts";
import type { SearchAnswer, Tier } from "./query.ts";
import type { SearchDocument } from "./record.ts";

/** How many hits are shown at first, and how many more at a time. */
const PAGE = 20;

/** What the list needs from the page. */
export interface HitsContext {
  /** The site's root as a relative address, such as `../`. */
  root: string;
  document(record: number): Promise<SearchDocument>;
  /** Called when further hits can't be loaded. */
  failed(error: unknown): void;
}

/**
 * One tier's hits as an element with `data-tier`.
 *
 * @throws {EngineError} where the first hits can't be loaded.
 */
export async function tierView(
  tier: Tier,
  query: SearchAnswer["query"],
  context: HitsContext,
): Promise<HTMLElement> {
  const heading = query === "phrase" ? "完全匹配" : "符合筛选";
  const id = `tier-${tier.tier}`;
  const list = element("ol", { class: "hits" });
  const view = element(
    "section",
    { "data-tier": tier.tier, "aria-labelledby": id },
    element("h2", { id }, heading),
    list,
  );
  const more = button("", { "data-more": "" }, () => {
    const shown = list.childElementCount;
    extend().then(() => {
      if (!more.isConnected) list.children[shown]?.querySelector("a")?.focus();
    }, context.failed);
  });
  const extend = async () => {
    const shown = list.childElementCount;
    const next = await Promise.all(
      tier.hits.slice(shown, shown + PAGE).map((record) => context.document(record)),
    );
    // A second click while the first was loading asks for the same hits.
    if (list.childElementCount !== shown) return;
    list.append(...next.map((document) => hitView(document, tier.phrases, context.root)));
    const left = tier.hits.length - list.childElementCount;
    more.textContent = `显示更多（还有 ${left} 条）`;
    if (left > 0) view.append(more);
    else more.remove();
  };
  await extend();
  return view;
}

function hitView(document: SearchDocument, phrases: readonly string[][], root: string): HTMLElement {
  const { title, anchor, segments } = excerpt(document, phrases);
  const address = `${root}${document.url}${anchor === null ? "" : `#${anchor}`}`;
  const hit = element("li", { class: "hit", [`data-${document.kind}`]: document.id });
  hit.append(element("h3", {}, element("a", { href: address }, ...heading(document, title))));
  if (segments.length > 0) hit.append(element("p", { class: "hit-excerpt" }, ...marked(segments)));
  if (document.kind === "measure") {
    const units = document.units.length > 0 ? document.units.join("、") : "原文未载明";
    hit.append(element("p", { class: "hit-units" }, `责任单位：${units}`));
  }
  hit.append(element("p", { class: "hit-source" }, source(document)));
  return hit;
}

/** A measure's number and title; a title that the source doesn't give is replaced by the notice's. */
function heading(document: SearchDocument, title: readonly Segment[] | null): (Node | string)[] {
  if (document.kind === "notice") return marked(title ?? []);
  const label = element("span", { class: "hit-label" }, document.label ?? "");
  return title === null ? [`《${document.noticeTitle}》`, label] : [label, " ", ...marked(title)];
}

function source({ kind, noticeTitle, label, year, draft }: SearchDocument): string {
  const from = kind === "measure" ? noticeTitle : ["文件", label].filter((part) => part !== null).join(" ");
  return [from, year === null ? null : `${year}年`, draft ? "征求意见稿" : null]
    .filter((part) => part !== null)
    .join(" · ");
}

function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, mark }) => (mark ? element("mark", {}, text) : text));
}
