/** The finder's script as a classic script, for editions that are opened from a disk. */
import { startFinder } from "./page.ts";

startFinder();
