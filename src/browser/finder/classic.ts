/** The finder's script as a classic script, for places and browsers without modules. */
import { startFinder } from "./page.ts";

startFinder();
