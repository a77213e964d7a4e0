import type { APIRoute } from "astro";
import { jsonResponse } from "../../data/json.ts";
import { termsFile } from "../../data/terms.ts";
import { inputOf } from "../../inputs/inputs.ts";

/** The glossary. */
export const GET: APIRoute = () => jsonResponse(termsFile(inputOf("terms")));
