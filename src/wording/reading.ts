/** What scripts add to a measure's and a notice's page. */

export const readingWords = {
  sharePage: "分享",
  copyLink: "复制标题和链接",
  printPage: "打印",
  copy: "复制",
  copyNamed: (name: string) => `复制${name}`,
  /** The words with their source. */
  copyMeasure: "复制原文和出处",
  copyClause: (clause: string) => `复制${clause}和出处`,
  copySelection: "复制所选和出处",
  selection: "所选文字",
  markdown: "Markdown",
  asMarkdown: (what: string) => `${what} Markdown`,
  copied: "已复制",
  copyByHand: (text: string) => `浏览器不允许复制，请手动选取：${text}`,
};
