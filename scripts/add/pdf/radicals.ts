/**
 * Radicals that fonts put in place of characters: a PDF made with such a font
 * gives ⻓ (a radical of its own code) where the page shows 长, and no search
 * would find it.
 */

/** Radicals that Unicode maps to no character, or to another form than simplified text has. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  "\u2ea0": "民",
  "\u2ec1": "虎",
  "\u2ec4": "西",
  "\u2ec5": "见",
  "\u2ec6": "角",
  "\u2ec9": "贝",
  "\u2ecb": "车",
  "\u2ed3": "长",
  "\u2ed4": "门",
  "\u2ed8": "青",
  "\u2ed9": "韦",
  "\u2eda": "页",
  "\u2edb": "风",
  "\u2edc": "飞",
  "\u2edd": "食",
  "\u2ee2": "马",
  "\u2ee3": "骨",
  "\u2ee4": "鬼",
  "\u2ee5": "鱼",
  "\u2ee6": "鸟",
  "\u2ee7": "卤",
  "\u2ee8": "麦",
  "\u2ee9": "黄",
  "\u2eea": "黾",
  "\u2eec": "齐",
  "\u2eee": "齿",
  "\u2ef0": "龙",
  "\u2f3e": "户",
  "\u2fad": "青",
};

/** A text with characters in place of radicals, and how many there were. */
export function withoutRadicals(text: string): { text: string; count: number } {
  let count = 0;
  const mended = text.replaceAll(/[\u2e80-\u2fdf]/gu, (radical) => {
    const character = SIMPLIFIED[radical] ?? radical.normalize("NFKC");
    if (character !== radical) count += 1;
    return character;
  });
  return { text: mended, count };
}
