import { basename } from "node:path";
import { expect, test, vi } from "vitest";
import * as z from "zod";
import { changedMemories } from "../../src/model/memory.ts";
import { readYaml } from "../../src/model/yaml.ts";
import { readSettings } from "../../src/settings/read.ts";
import { temporaryFolder } from "../support/temporary.ts";

/** Of a memory that is kept, only what the last step asked for is left. */
test("a step that reads only the settings forgets nothing of the registries", async () => {
  vi.stubEnv("MEMORY_DIR", await temporaryFolder());
  vi.stubEnv("MEMORY_CODE", "code");
  readSettings("tests/fixtures/site/site.yaml");
  const ofSettings = changedMemories().map(({ file }) => basename(file));
  readYaml("terms.yaml", "- a", z.array(z.string()));
  const ofBoth = changedMemories().map(({ file }) => basename(file));
  expect(ofSettings).toEqual(["settings"]);
  expect(ofBoth).toEqual(["settings", "yaml"]);
});
