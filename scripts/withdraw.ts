/**
 * `npm run withdraw`: takes a notice or a measure out of what is published, or takes that back.
 *
 *     --reason WHY  why, in one line; pages show it
 *     --date DAY    the day of the decision, today by default
 *     --by NAME     who decided it
 *     --undo        takes an earlier withdrawal back
 *     --seeds DIR   another folder of notices with its own vocabulary
 */
import { withdrawCommand } from "./withdraw/command.ts";

process.exitCode = withdrawCommand(process.argv.slice(2));
