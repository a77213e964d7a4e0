/** The form in which an editor writes down how people ask for a notice's measures. */
import type { Measure } from "../../src/model/schema.ts";

/** More of a measure's text stands in its source. */
const LONGEST = 120;

/**
 * Prints entries without phrasings, each below the words of its measure, as comments.
 *
 * @param title the notice's, where the form begins a file, which then says how it is to be filled in
 */
export function printForm(
  measures: readonly Pick<Measure, "key" | "title" | "text">[],
  title: string | null,
): string {
  const head =
    title === null
      ? []
      : [
          `# 《${oneLine(title)}》各条：不知道文件用词的人会怎么问。检索时，这样问的人也能找到这一条。`,
          "# 读一条，写5到10句（再由另外一两人用别的词各补3到6句）：不看检索记录，尽量不用原文的词；问的人必须真能用上这一条。同一句可以写在几条下面。",
          "# 每句一行，前面空两格、一个减号、一个空格；4到30个字，不写标点和引号，只有数字的加引号。写不出的留着 []。",
          "",
        ];
  return [...head, ...measures.flatMap(entry)].map((line) => `${line}\n`).join("");
}

function entry({ key, title, text }: Pick<Measure, "key" | "title" | "text">): string[] {
  const words = oneLine(title === null ? text : `${title}：${text}`);
  return [`# ${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}`, `"${key}": []`];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ");
}
