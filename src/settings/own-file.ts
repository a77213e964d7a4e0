/** The text files that a site has beside its settings. */
import { readRegularFile, UnreadableError } from "../model/regular-file.ts";
import { inSite } from "../model/site-folder.ts";

/**
 * A text of the site's folder; `null` where it has none of the name.
 * @throws {Error} of the class `Fault` where a folder, a pipe or a broken link has the name
 */
export function readOwnFile(name: string, Fault: new (message: string) => Error): string | null {
  const file = inSite(name);
  try {
    return readRegularFile(file).toString();
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    if (error.isAbsent) return null;
    throw new Fault(`${file} ${error.problem}；请核对，或把它移走`);
  }
}
