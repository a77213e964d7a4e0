/**
 * `npm run add`: a document as received to a notice in `seeds/`, extracted once
 * and for an editor to review. Nothing is written without `--write`.
 *
 * Exit status 0: every file can be (or was) added; 1: some file can't, the
 * others still were; 2: wrong usage.
 */
import { addCommand } from "./add/command.ts";

process.exitCode = await addCommand(process.argv.slice(2));
