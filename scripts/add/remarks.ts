/** What couldn't be carried as it stood, told to the editor with its line. */

type RemarkKind =
  | "super"
  | "sub"
  | "mark"
  | "struck"
  | "ruby"
  | "hidden"
  | "formula"
  | "symbol"
  | "note"
  | "comment"
  | "textbox"
  | "nested";

/** One place: what it was, in the document's words. */
export interface Remark {
  kind: RemarkKind;
  shown: string;
}

/** What is said of each kind, in the order of its weight: before its places, and behind them. */
const SAID: readonly (readonly [RemarkKind, (count: number) => string, string])[] = [
  ["struck", (count) => `划去的文字 ${count} 处没有提取`, "请核对是否确已删去"],
  ["super", (count) => `上标 ${count} 处已写成上标字符或 ^( )`, "请核对"],
  ["sub", (count) => `下标 ${count} 处已写成下标字符或 _( )`, "请核对"],
  ["mark", (count) => `注释标记 ${count} 处已写成〔注…〕，不是数字`, "请核对"],
  ["note", (count) => `脚注、尾注 ${count} 条没有放进正文，原处写〔注…〕`, "如属正文请补入"],
  ["textbox", (count) => `文本框 ${count} 个，文字写在所在段落之后`, "请核对位置"],
  ["formula", (count) => `公式 ${count} 处已写成一行`, "请对照原件核对"],
  ["symbol", (count) => `符号字体的字符 ${count} 处认不出，写作“〓”`, "请对照原件改正"],
  ["hidden", (count) => `隐藏的文字 ${count} 处没有提取`, "请核对"],
  ["comment", (count) => `批注 ${count} 条没有提取`, "请核对是否为定稿"],
  ["nested", (count) => `单元格里另有表格 ${count} 个，已写成一行`, "请核对"],
  ["ruby", (count) => `注音 ${count} 处没有提取，文字照录`, "请核对"],
];

/** More places than these are counted only. */
const MOST_SHOWN = 20;

/** The sentences on the remarks of lines, a kind each; a line's number is that of the extracted text. */
export function remarkNotes(lines: readonly { remarks: readonly Remark[] }[], unit = "行"): string[] {
  return SAID.flatMap(([kind, said, advice]) => {
    const places = lines.flatMap(({ remarks }, index) =>
      remarks
        .filter((remark) => remark.kind === kind)
        .map(({ shown }) => `第 ${index + 1} ${unit}“${shown}”`),
    );
    if (places.length === 0) return [];
    const more = places.length > MOST_SHOWN ? "等" : "";
    return [`${said(places.length)}：${places.slice(0, MOST_SHOWN).join("、")}${more}；${advice}`];
  });
}

/** Words of a remark, short enough to be read. */
export function shorten(words: string, most = 60): string {
  const characters = [...words.replaceAll(/\s+/gu, " ").trim()];
  return characters.length <= most ? characters.join("") : `${characters.slice(0, most - 1).join("")}…`;
}
