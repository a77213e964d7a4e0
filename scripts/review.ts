/**
 * `npm run review -- NOTICE`: walks an editor through a notice's doubtful places, each beside its source line, and
 * writes what was decided into the notice's YAML.
 *
 *     --all        asks of places again that were checked before
 *     --seeds DIR  another folder of notices
 *
 * Without a terminal the places are only listed. Exit status 0: walked through, or nothing is doubtful; 1: the
 * notice isn't there, or nothing could be written; 2: wrong usage.
 */
import { reviewCommand } from "./review/command.ts";
import { terminalPrompter } from "./review/prompter.ts";

const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
process.exitCode = await reviewCommand(process.argv.slice(2), isTerminal ? terminalPrompter : null);
