/** The site's own texts: those of its `prose/` folder, and the engine's where it has none. */
import { inSite } from "../model/site-folder.ts";
import { readOwnFile } from "./own-file.ts";
import { ProseError, type ProseNode, parseProse } from "./prose.ts";

/** The texts that a site may have: of its home page, of the page about it, and of its accessibility. */
export const PROSE_NAMES = ["home", "about", "accessibility"] as const;
export type ProseName = (typeof PROSE_NAMES)[number];

/** A text of the site's folder; `null` where it has none of the name. @throws ProseError */
export function ownProse(name: ProseName): ProseNode[] | null {
  const file = `prose/${name}.mdx`;
  const source = readOwnFile(file, ProseError);
  return source === null ? null : parseProse(inSite(file), source);
}

/** Reads all texts of the site's folder, so that a mistake is told before anything is made. @throws ProseError */
export function checkProse(): void {
  for (const name of PROSE_NAMES) ownProse(name);
}
