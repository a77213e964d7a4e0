/** The script of a measure's and a notice's page; without it, all of them can be read. */
import "./citation.ts";
import "./tools.ts";

// A page that is left at once gives up what it was loading.
addEventListener("load", () => import("./later.ts").catch(() => undefined));
