import { paths } from "../../src/model/address.ts";
import { kinds } from "./kinds.ts";

/** Each page kind, and the forms of notices and searches that are laid out differently. */
export const readingPages: { name: string; path: string; status?: 404 }[] = [
  ...kinds,
  { name: "a measure of several clauses", path: paths.measure("tianjin-2025-draft", "11") },
  { name: "a notice that is a table", path: paths.notice("national-2024") },
  { name: "search results", path: `${paths.search}?q=锂电池` },
];
