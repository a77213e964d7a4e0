/**
 * Radicals that fonts put in place of characters: a text copied from a PDF made
 * with such a font has ⻓ (a radical of its own code) where the page showed 长,
 * and no search for the word would find it.
 */

/**
 * Radicals of the block CJK Radicals Supplement with the characters they look
 * like (Unicode's EquivalentUnifiedIdeograph), and Kangxi radicals that NFKC
 * would make a form which simplified text doesn't have.
 */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  pairs(
    "⺁厂⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹" +
      "⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长" +
      "⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟" +
      "⼾户⾭青⿈黄",
  ),
);

/** The blocks of radicals: CJK Radicals Supplement and Kangxi Radicals. */
export const RADICAL = /[\u2e80-\u2fdf]/u;

/** The character that a radical looks like; any other character is itself. */
export function characterOf(sign: string): string {
  if (!RADICAL.test(sign)) return sign;
  return CHARACTERS.get(sign) ?? sign.normalize("NFKC");
}

/** A text with characters in place of radicals, and how many there were. */
export function withoutRadicals(text: string): { text: string; count: number } {
  let count = 0;
  const mended = text.replaceAll(/[\u2e80-\u2fdf]/gu, (radical) => {
    const character = characterOf(radical);
    if (character !== radical) count += 1;
    return character;
  });
  return { text: mended, count };
}

function pairs(row: string): [string, string][] {
  const signs = [...row];
  return signs.flatMap((sign, index) => (index % 2 === 0 ? [[sign, signs[index + 1] ?? sign]] : []));
}
