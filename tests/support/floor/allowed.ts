/**
 * What may be used although a promised browser lacks it, since it then reads
 * and works as well without: each by its key in MDN's data, with the reason.
 */
export const ENHANCEMENTS: Record<string, string> = {
  "html.elements.link.rel.manifest": "on a home screen the site stands with the icon that its pages name",
  "css.at-rules.media.forced-colors": "there are none to adapt to",
  "css.at-rules.media.prefers-contrast": "the colours are as for all: 4.5 to 1 and more",
  "css.at-rules.page": "paper without margins of its own: Safari then prints with the reader's",
  "css.at-rules.page.size": "the reader's paper is taken",
  "css.at-rules.page.at_bottom-center": "sheets without page numbers",
  "css.at-rules.page.at_bottom-left": "sheets without page numbers",
  "css.at-rules.page.at_bottom-right": "sheets without page numbers",
  "css.at-rules.page.at_top-right": "the draft's mark stands in the text's own status line too",
  "css.properties.accent-color": "check boxes in the browser's own colour",
  "css.properties.align-self.start":
    "only in a grid, where start was understood from the first (Chromium 57)",
  "css.properties.break-after.avoid": "a printed heading may stand at a sheet's end",
  "css.properties.break-before.avoid": "a printed text's foot may stand on a sheet of its own",
  "css.properties.cursor.pointer": "a tablet shows no pointer",
  "css.properties.font-family.ui-monospace": "the next family of the list is taken",
  "css.properties.gap.flex_context": "things in a row stand closer together",
  "css.properties.overflow-wrap.anywhere": "`word-break: break-word` stands beside it and does the same",
  "css.properties.scroll-padding-block-start":
    "a target stands at the very top of the window; nothing covers it",
  "css.properties.text-decoration-thickness": "a thicker underline",
  "css.properties.text-emphasis-position.under": "the prefixed form, which is understood, stands beside it",
  "css.properties.text-justify": "the browser's own way to justify",
  "css.properties.text-size-adjust": "Safari takes the prefixed form, or its own size",
  "css.properties.text-spacing-trim": "full-width punctuation keeps its width",
  "css.properties.text-underline-offset": "an underline closer to the text",
  "css.properties.text-wrap": "lines of unequal length",
  "css.properties.user-select.all": "a citation is selected by dragging",
  "css.selectors.focus-visible":
    "only in `:focus:not(:focus-visible)`: without it the focus shows after a click too",
  "css.selectors.has": "only in `:has(> wbr)`: without it names break within words, as before",
  "html.elements.input.type_date": "a day is typed as text; what is none is told with an example",
  "html.elements.link.rel.icon": "a page without its icon",
  "html.elements.meta.name.viewport": "the data's gap is desktop browsers, which have no such viewport",
};

/** The same of scripts. */
export const SCRIPT_ENHANCEMENTS: Record<string, string> = {
  "api.DecompressionStream":
    "asked for before it is used; the search then goes by the index, or by plain texts",
  "api.HTMLElement.focus.options_preventScroll_parameter":
    "what gets the focus is scrolled into view, and where the place is known to that place after it",
  "api.trustedTypes": "asked for before it is used; where it is missing, no policy asks for it",
  "javascript.builtins.Error.captureStackTrace": "fflate, which packs documents, asks whether it is there",
};

/** What Pagefind's script may use although a browser that loads it lacks it. */
export const PAGEFIND: Record<string, string> = {
  "api.Performance.memory": "a field of the same name on its own module",
  "javascript.builtins.Error.captureStackTrace": "only where it is there",
};
