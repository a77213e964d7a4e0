/** What the site calls itself; a fork changes it here. */
export const siteName = "跨境贸易便利化措施汇编";

/** For search engines and shared links, where a page has no description of its own. */
export const siteDescription =
  "各地跨境贸易便利化文件逐条整理：一条措施一页，写明责任单位，照录原文，可检索、引用和下载。非官方网站，以发布机关原文为准。";

/** Said on every page, and beside every text. */
export const originalPrevails = "以发布机关原文为准";

/** What stands where the source says nothing. */
export const notStated = "原文未载明";
