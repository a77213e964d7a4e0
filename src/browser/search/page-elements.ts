/** The parts of the search page that its script fills and listens to. */
import { required } from "../controls.ts";
import { boxOf, forms } from "./boxes.ts";

export const results = required("[data-results]");
export const understood = required("[data-search-understood]");
export const replaced = required("[data-search-replaced]");
export const panel = required("[data-search-filters]");
export const fold = required<HTMLDetailsElement>("[data-search-fold]");
export const chosen = required("[data-search-chosen]");
export const sorting = required<HTMLSelectElement>("[data-search-sort]");
export const app = required("[data-search-app]");
/** The facets that the address can name; the page knows them before the catalogue has come. */
export const facets = (app.dataset["facets"] ?? "").split(" ");
export const boxes = forms.flatMap((form) => boxOf(form) ?? []);
