/** Marks a notice past its stated period on the page of the notice or of a measure. */
import { markPast } from "../validity.ts";

markPast(document);
