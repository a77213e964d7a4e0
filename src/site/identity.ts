/** Said on every page, and beside every text. */
export const originalPrevails = "以发布机关原文为准";

/** What stands where the source says nothing. */
export const notStated = "原文未载明";

/** What stands where no text explains a term. */
export const unexplained = "原文未作解释";
