/**
 * `npm run convert`: seeds to content.
 *
 * Exit status 0: converted (warnings allowed); 1: a notice could not be
 * converted, and `content/` is as it was; 2: wrong usage.
 */
import { convertCommand } from "./convert/command.ts";

process.exitCode = convertCommand(process.argv.slice(2));
