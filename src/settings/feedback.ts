/** The address where a reader reports a mistake: a template that the editor writes, filled for each page. */

/** What a template can name. */
export interface FeedbackValues {
  /** The page's address: the whole one, or its path below the site's root where the site has no address. */
  page: string;
  title: string;
  /** The sentence that is wrong; empty where the reader chose none. */
  sentence: string;
}

const PLACEHOLDER = /\{([^{}]*)\}/g;
const NAMES: readonly string[] = ["page", "title", "sentence"] satisfies (keyof FeedbackValues)[];

/** A template with its values, percent-encoded: ready for a link. */
export function fillFeedback(template: string, values: FeedbackValues): string {
  return template.replace(PLACEHOLDER, (_, name: keyof FeedbackValues) => encodeURIComponent(values[name]));
}

/** What is wrong with a template, for the editor who wrote it; `null` where nothing is. */
export function feedbackFault(template: string): string | null {
  for (const [sign, name = ""] of template.matchAll(PLACEHOLDER)) {
    if (!NAMES.includes(name)) return `没有“${sign}”这个记号，只有 {page}、{title} 和 {sentence}`;
  }
  if (!template.includes("{page}")) return "应在传递页面地址的地方写 {page}";
  if (/[{}]/.test(template.replace(PLACEHOLDER, ""))) return "大括号不成对";
  if (!/^(?:https:\/\/[^/?#{]|mailto:[^?{]+@[^?{]+\?)/.test(template)) {
    return "应是 https:// 开头的网址，或带 ? 的 mailto: 邮箱地址；{page} 等记号写在 ? 之后";
  }
  const filled = fillFeedback(template, { page: "p", title: "t", sentence: "s" });
  return URL.canParse(filled) ? null : "不是完整的网址";
}
