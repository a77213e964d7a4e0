/** The site's logo as pages show it. */
import { readFileSync } from "node:fs";
import { inSite } from "../model/site-folder.ts";
import { shapeOf } from "../settings/appearance.ts";
import { settings } from "../settings/current.ts";

export interface Logo {
  /** The paths of the picture, and of the one for the dark where there is one, below the site's root. */
  file: string;
  dark: string | null;
  /** Its width for a height of 1. */
  shape: number;
}

/** `null` where the site has none. */
export const logo: Logo | null =
  settings.logo.file === null
    ? null
    : {
        ...{ file: settings.logo.file, dark: settings.logo.dark },
        shape: shapeOf(readFileSync(inSite(`public/${settings.logo.file}`), "utf8")),
      };
