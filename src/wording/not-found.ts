/** What stands where there is no page. */

export const notFoundWords = {
  title: "没有这个页面",
  help: <Link>(search: Link, measures: Link, notices: Link) => [
    "地址可能打错了，或者页面已经不在。可以到",
    search,
    "查找，或者看",
    measures,
    "、",
    notices,
    "。",
  ],
};
