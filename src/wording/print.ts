/** What a printed notice or measure says of itself below its text. */
import { originalPrevails } from "./common.ts";

export const printWords = {
  unofficial: (site: string) => `${site}，非官方整理；${originalPrevails}。`,
  sha256: "来源 SHA-256",
};
