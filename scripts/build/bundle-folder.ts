/** What lies where in a bundle: the site's code without its content. */

/** The code that renders pages. */
export const SERVER_FOLDER = "server";
/** What browsers load: style sheets, scripts, fonts, and the files of `public/`. */
export const CLIENT_FOLDER = "client";
/** The files that are published as they are, before they are among the client's. */
export const PUBLIC_FOLDER = "public";
/** The {@link LoneScripts}. */
export const SCRIPTS_FILE = "scripts.json";
/** The {@link Bundle}. */
export const BUNDLE_FILE = "bundle.json";

/** What must be known of a bundle to run it. */
export interface Bundle {
  /** Where the code that renders pages begins, below {@link SERVER_FOLDER}. */
  entry: string;
  /** The site's root on its host, as Astro's configuration has it. */
  base: string;
  /** The folder of scripts and style sheets below {@link CLIENT_FOLDER}. */
  assets: string;
  /** Style sheets by page template, as Astro keeps them. */
  styles: [page: string, styles: { order: number; depth: number; sheet: unknown }[]][];
}
