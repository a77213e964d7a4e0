/** The script of reading pages: where one was opened from search, it loads what marks the words. */
if (new URLSearchParams(location.search).has("hl")) import("./mark-words.ts");

export {};
