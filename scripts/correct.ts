/**
 * `npm run correct`: records what was corrected of a published notice, after its source or YAML was changed.
 *
 *     --reason WHY   what was corrected and why, in one line; pages show it
 *     --date DAY     the day of the correction, today by default
 *     --by NAME      who corrected it
 *     --notice-only  only what stands around the measures was corrected: title, number, dates
 *     --seeds DIR    another folder of notices with its own vocabulary
 */
import { correctCommand } from "./correct/command.ts";

process.exitCode = correctCommand(process.argv.slice(2));
