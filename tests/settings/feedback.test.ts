import { expect, test } from "vitest";
import { fillFeedback } from "../../src/model/feedback-address.ts";
import { feedbackFault } from "../../src/settings/feedback.ts";

const values = { page: "https://example.org/a/?b=1&c#c2", title: "措施“十四”", sentence: "甲&乙 {page}" };

test.each([
  "https://example.org/form?page={page}&text={sentence}",
  "https://example.org/code/issues/new?title={title}&body={page}%0A%0A{sentence}",
  "mailto:policy@example.org?subject={title}&body={page}%0A%0A{sentence}",
])("%s passes on what was asked, whatever signs stand in it", (template) => {
  expect(feedbackFault(template)).toBeNull();
  const filled = new URL(fillFeedback(template, values));
  const passed = [...filled.searchParams.values()].join("\n");
  expect(passed).toContain(values.page);
  if (template.includes("{sentence}")) expect(passed).toContain(values.sentence);
  if (template.includes("{title}")) expect(passed).toContain(values.title);
});

test.each([
  ["https://example.org/{", "应在传递页面地址的地方写 {page}"],
  ["https://example.org/?p={page}&{", "大括号不成对"],
  ["mailto:nobody?body={page}", "应是 https:// 开头的网址，或带 ? 的 mailto:"],
  ["https://exa mple.org/?p={page}", "不是完整的网址"],
])("%s: %s", (template, fault) => {
  expect(feedbackFault(template)).toContain(fault);
});
