/** Checks the template by which a site's editor says where mistakes are reported. */
import { type FeedbackValues, fillFeedback, PLACEHOLDER } from "../model/feedback-address.ts";

const NAMES: readonly string[] = ["page", "title", "sentence"] satisfies (keyof FeedbackValues)[];

/** What is wrong with a template, for the editor who wrote it; `null` where nothing is. */
export function feedbackFault(template: string): string | null {
  for (const [sign, name = ""] of template.matchAll(PLACEHOLDER)) {
    if (!NAMES.includes(name)) return `没有“${sign}”这个记号，只有 {page}、{title} 和 {sentence}`;
  }
  if (!template.includes("{page}")) return "应在传递页面地址的地方写 {page}";
  if (/[{}]/.test(template.replace(PLACEHOLDER, ""))) return "大括号不成对";
  if (!/^(?:https:\/\/[^/?#{]|mailto:[^?{@]+@[^?{]+\?)/.test(template)) {
    return "应是 https:// 开头的网址，或带 ? 的 mailto: 邮箱地址；{page} 等记号写在 ? 之后";
  }
  const filled = fillFeedback(template, { page: "p", title: "t", sentence: "s" });
  return URL.canParse(filled) ? null : "不是完整的网址";
}
