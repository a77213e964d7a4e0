/** The script of a measure's and a notice's page; without it, all of them can be read. */
import "./citation.ts";
import "./tools.ts";

// Once the page stands: nothing waits for what copies.
addEventListener("load", () => import("./quote.ts"));
