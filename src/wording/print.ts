/** What a printed notice or measure says of itself below its text. */
import { originalPrevails } from "./common.ts";

export const printWords = {
  /** `standing` is what the site is; without one it isn't official. */
  site: (site: string, standing: string | null) =>
    `${site}，${standing ?? "非官方整理"}；${originalPrevails}。`,
  sha256: "来源 SHA-256",
};
