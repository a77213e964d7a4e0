/**
 * The fixture site: a collection that no editor touches, on which the engine is tested. It is a
 * copy of five real notices with registries of its own; `seeds/` may change without a test failing.
 */
import { join } from "node:path";
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** The content that the fixture's seeds give. */
    fixtureContent: string;
  }
}

/** The project's folder. */
export const ROOT = join(import.meta.dirname, "../..");
/** The fixture site's sources. */
export const SEEDS_FOLDER = join(ROOT, "tests/fixtures/site/seeds");
/** The fixture site's registries. */
export const VOCABULARY = join(SEEDS_FOLDER, "vocabulary");

/** The folder of the content that the fixture's seeds give, converted once for all tests. */
export function contentFolder(): string {
  return inject("fixtureContent");
}
