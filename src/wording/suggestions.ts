/** What readers read below a search box; every page has one, so these words are apart from the search page's. */
export const searchSuggestions = {
  label: "检索建议",
  term: "词语",
  department: "单位",
  title: "标题",
};
