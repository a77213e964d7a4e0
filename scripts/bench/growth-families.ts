/**
 * Texts of any size that make careless code slow: each repeats what an
 * expression can try again from every place, or a step compare with all others.
 */

/** A notice with a text in its first measure. */
const inMeasure = (text: string) => `青岛市2030年方案\n1.甲的标题。${text}\n2.乙的标题。乙的内容。\n`;
/** A notice with lines before its measures. */
const before = (text: string) =>
  `${text}\n青岛市2030年方案\n1.甲的标题。甲的内容。\n2.乙的标题。乙的内容。\n`;
/** A notice with lines behind its measures. */
const behind = (text: string) =>
  `青岛市2030年方案\n1.甲的标题。甲的内容。\n2.乙的标题。乙的内容。\n${text}\n`;
const repeat = (part: string) => (size: number) => part.repeat(Math.ceil(size / part.length));
const family =
  (frame: (text: string) => string, part: string, start = "", end = "") =>
  (size: number) =>
    frame(start + repeat(part)(size) + end);

/** By name; the argument is about how many characters the text has. */
export const growthFamilies: Readonly<Record<string, (size: number) => string>> = {
  "blanks behind a word of the page": family(before, " ", "字体", "x"),
  "blanks between two characters": family(inMeasure, " ", "甲", "乙。"),
  "full-width blanks between two characters": family(inMeasure, "\u3000", "甲", "乙。"),
  "tabs between two characters": family(inMeasure, "\t", "甲", "乙。"),
  "byte order marks inside a line": family(inMeasure, "\ufeff", "甲", "乙。"),
  "blanks inside a unit's name": family(inMeasure, " ", "（责任单位：市", "局）"),
  "blanks before a colon": family(inMeasure, " ", "责任单位", "：市商务局。"),
  "levels of administration": family(inMeasure, "各市、", "（责任单位：", "人民政府）"),
  "units without end": family(inMeasure, "市商务局、", "（责任单位：", "青岛海关）"),
  "labels without end": family(inMeasure, "责任单位：市商务局、"),
  "labels on lines of their own": family(inMeasure, "\n责任单位：市商务局"),
  "labels behind sentences": family(inMeasure, "推进通关。责任单位：市商务局；"),
  "和 between words": family(inMeasure, "市商务局和", "（责任单位：", "青岛海关）"),
  "brackets that never close": family(inMeasure, "（推进"),
  "brackets in brackets": (size) => inMeasure("（".repeat(size / 2) + "）".repeat(size / 2)),
  "brackets with a role": family(inMeasure, "（市商务局牵头，青岛海关配合）"),
  "brackets of bodies inside a sentence": family(inMeasure, "推进（市商务局、青岛海关），"),
  "brackets of one body": family(inMeasure, "推进（市商务局），"),
  "sentences that say who leads": family(inMeasure, "由市商务局牵头，青岛海关配合。"),
  "bodies behind dashes": family(inMeasure, "推进通关。——市商务局\n"),
  "characters that nobody sees": family(inMeasure, "\u200b责任单位：市\u00ad商务局。"),
  "measures on one line": (size) =>
    behind(Array.from({ length: size / 10 }, (_, index) => `${index + 1}.推进通关便利化。`).join("")),
  "numbers that go on behind annexes": (size) =>
    behind(
      Array.from(
        { length: size / 24 },
        (_, index) => `附件\n目录\n甲的内容\n${index + 3}.丙的标题。丙的内容。`,
      ).join("\n"),
    ),
  "annexes headed by their titles alone": (size) => {
    const names = Array.from({ length: size / 24 }, (_, index) => `甲${index}名单`);
    return behind(
      `附件：${names.map((name, index) => `${index + 1}.${name}`).join("\n")}\n${names.join("\n甲乙丙丁\n")}\n甲`,
    );
  },
  "quotation marks that never close": family(inMeasure, "“推进"),
  "entries of a list of annexes": (size) =>
    behind(Array.from({ length: size / 8 }, (_, index) => `附件：${index + 1}.甲的目录`).join("\n")),
  "a list of annexes that goes on": (size) =>
    behind(`附件：\n${Array.from({ length: size / 8 }, (_, index) => `${index + 1}.甲的目录`).join("\n")}`),
  "annexes without end": (size) =>
    behind(
      Array.from({ length: size / 12 }, (_, index) => `附件${(index % 99) + 1}\n目录\n甲的内容`).join("\n"),
    ),
  "rows of a table behind the measures": (size) =>
    behind(
      `序号\t企业\n${Array.from({ length: size / 8 }, (_, index) => `${index + 1}\t甲公司`).join("\n")}`,
    ),
  "cells of a table behind the measures": (size) =>
    behind(
      `序号\n企业\n${Array.from({ length: size / 8 }, (_, index) => `${index + 1}\n甲公司`).join("\n")}`,
    ),
  "heads of tables": family(behind, "序号\n企业\n1\n甲公司\n"),
  "short lines before the title": family(before, "某市\n"),
  "titles before the title": family(before, "某市促进贸易若干措施\n"),
  "a title that never ends": family(before, "关于印发", "", "的通知"),
  "names in a title": family(before, "《某市"),
  "addressees without end": family(before, "各区、市人民政府，"),
  "issuers behind one another": family(behind, "青岛市商务局", "", "\n2030年3月2日"),
  "dates without end": family(behind, "2030年3月2日\n"),
  "closing rules": family(behind, "本措施自2030年4月1日起施行，有效期三年。"),
  "metadata of a portal": family(before, "索引号：000 发布日期：2030年3月2日 "),
  "foot of a portal": family(behind, "主办单位：某市人民政府 "),
  "many measures": (size) =>
    `青岛市2030年方案\n${Array.from({ length: size / 20 }, (_, index) => `${index + 1}.推进通关。甲的内容，压缩时间。`).join("\n")}`,
  "many sections": (size) =>
    `青岛市2030年方案\n${Array.from({ length: size / 30 }, (_, index) => `第${index + 1}章　通关\n第${index + 1}条　企业可以提前申报。`).join("\n")}`,
  "items of one measure": (size) =>
    inMeasure(Array.from({ length: size / 10 }, (_, index) => `\n（${index + 1}）甲的内容；`).join("")),
  "numbers that number nothing": family(inMeasure, "\n1.甲。甲文。"),
  "lines that a page broke": family(inMeasure, "推进通关\n"),
  "paragraphs of one character": family(inMeasure, "\n甲。"),
  "one endless sentence": family(inMeasure, "支持开展试点，"),
  "times without end": family(inMeasure, "3个工作日内"),
  "a number without end": family(inMeasure, "3"),
  "money without end": family(inMeasure, "不超过50万元、"),
  "shares without end": family(inMeasure, "由30%降至"),
  "telephones without end": family(inMeasure, "0532-85912345、"),
  "Latin letters without end": family(inMeasure, "A"),
  "signs and blanks": family(inMeasure, " ，"),
  "character references": family(inMeasure, "&nbsp;&amp;"),
  "references that never end": family(inMeasure, "&am"),
  "lost plus signs": family(inMeasure, "“保税 仓储”"),
  "terms without end": family(inMeasure, "单一窗口提前申报"),
  "words of facets without end": family(inMeasure, "锂电池跨境电商保税"),
  "a table of contents": (size) =>
    before(
      `目录\n${Array.from({ length: size / 10 }, (_, index) => `${index + 1}.甲的标题…${index}`).join("\n")}`,
    ),
};
