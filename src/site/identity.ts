/** Said on every page, and beside every text. */
export const originalPrevails = "以发布机关原文为准";

/** What stands where the source says nothing. */
export const notStated = "原文未载明";
