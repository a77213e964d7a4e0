/** The search page's script as a classic script: the same page over a scan of all texts. */
import "./box.ts";
import { startPage } from "./page.ts";

startPage(null);
