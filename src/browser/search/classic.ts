/** The search page's script as a classic script: the same page over a scan of all texts. */
import "./box.ts";
import { BY_TEXTS } from "./open.ts";
import { startPage } from "./page.ts";

startPage([BY_TEXTS]);
