/** The script of a measure's and a notice's page; without it, all of them can be read. */
import "./citation.ts";
import "./tools.ts";

addEventListener("load", () => import("./later.ts"));
