/** The address where a reader reports a mistake: a template that the editor writes, filled for each page. */

/** What a template can name. */
export interface FeedbackValues {
  /** The page's address: the whole one, or its path below the site's root where the site has no address. */
  page: string;
  title: string;
  /** The sentence that is wrong; empty where the reader chose none. */
  sentence: string;
}

/** A placeholder: a name between braces. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;

/** A template with its values, percent-encoded: ready for a link. */
export function fillFeedback(template: string, values: FeedbackValues): string {
  return template.replace(PLACEHOLDER, (_, name: keyof FeedbackValues) => encodeURIComponent(values[name]));
}
