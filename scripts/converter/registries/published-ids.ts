/**
 * The published ids (`seeds/vocabulary/ids.yaml`): an id that has been published
 * never vanishes and never comes to mean another text, unless an entry here says
 * where it moved or why it was withdrawn.
 */
import * as z from "zod";
import { FAMILY_ID } from "../../../src/model/address.ts";
import { type ReadYaml, readYaml } from "../../../src/model/yaml.ts";

const id = z.string().min(1);

export const PublishedIds = z.strictObject({
  measures: z
    .record(id, z.strictObject({ words: z.string(), sketch: z.string().regex(/^[0-9a-f]*$/) }))
    .default({}),
  /** The measures of each family when its id was last entered. */
  families: z.record(z.string().regex(FAMILY_ID), z.array(id).min(2)).default({}),
  /** Of measures, and of families that joined another or were parted. */
  moved: z.array(z.strictObject({ id, to: id, reason: z.string().min(1) })).default([]),
  withdrawn: z.array(z.strictObject({ id, reason: z.string().min(1) })).default([]),
});
export type PublishedIds = z.infer<typeof PublishedIds>;

export const IDS_FILE = "vocabulary/ids.yaml";

/** Reads the published ids; without a file nothing has been published. @throws YamlError */
export function readPublishedIds(source: string | null): ReadYaml<PublishedIds> {
  const none = PublishedIds.parse({});
  if (source === null) return { value: none, place: () => ({ line: 1, column: 1 }) };
  return readYaml(IDS_FILE, source, PublishedIds.default(none));
}
