import { fileURLToPath } from "node:url";

/** Where what a browser needs is kept for the next one: in this project, so that nobody else can change it. */
export const KEPT = fileURLToPath(new URL("../../.cache", import.meta.url));
