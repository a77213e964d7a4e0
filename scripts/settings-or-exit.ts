/** The settings, for a command that can't go on without them. */
import { YamlError } from "../src/model/yaml.ts";
import { readSettings, settingsFile } from "../src/settings/read.ts";
import type { Settings } from "../src/settings/schema.ts";
import { printFinding } from "./converter/source/findings.ts";
import { warn } from "./terminal.ts";

/**
 * What the settings say; a mistake in them ends the process with its place in one sentence, and status 1.
 *
 * @param file where they are read, named as {@link settingsFile} names it
 */
export function settingsOrExit(file = settingsFile()): Settings {
  try {
    return readSettings(file);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    warn(printFinding({ ...error.finding, file: settingsFile() }));
    process.exit(1);
  }
}
