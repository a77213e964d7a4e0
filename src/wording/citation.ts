/** How to cite, and what is copied. */

export const citationWords = {
  /** Stand where no script fills them. */
  accessed: "引用日期",
  authors: ", 等",
  /** Of a letter by its number and title. */
  annexOf: (letter: string) => `${letter}附件`,
  itemOf: (number: string) => `第${number}项`,
  within: (heading: string) => `${heading}中的`,
  others: "国标著录、BibTeX、永久链接",
  standard: "国标著录",
  permanent: "永久链接",
  thisPage: "本页",
  ownId: "本站编号",
};
