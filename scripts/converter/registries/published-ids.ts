/**
 * The published ids (`seeds/vocabulary/ids.yaml`): an id that has been published
 * never vanishes and never comes to mean another text, unless an entry here says
 * where it moved or why it was withdrawn; and what was corrected since.
 */
import * as z from "zod";
import { FAMILY_ID, parseMeasureId, parseNoticeId } from "../../../src/model/address.ts";
import { isoDate, Notice } from "../../../src/model/schema.ts";
import { type ReadYaml, readYaml, YamlError } from "../../../src/model/yaml.ts";

const id = z.string().min(1);
const line = z
  .string()
  .min(1)
  .regex(/^[^\r\n]+$/u, "应写成一行");

const { title, documentNumber, issuers, region, signedOn, publishedOn, addedOn, replaces } = Notice.shape;

/** Who decided it, and when. */
const decision = { reason: line, on: isoDate.nullable().default(null), by: line.nullable().default(null) };

/** What was known of a withdrawn notice, so that its address can still say what stood there; none of its text. */
const facts = {
  title: title.optional(),
  documentNumber: documentNumber.default(null),
  issuers: issuers.default([]),
  region: region.default(null),
  signedOn: signedOn.default(null),
  publishedOn: publishedOn.default(null),
  addedOn: addedOn.default(null),
  replaces: replaces.default([]),
};

/** A measure that was withdrawn, or a notice with all its measures. */
const WithdrawnId = z.strictObject({ id, ...decision, ...facts });
export type WithdrawnId = z.infer<typeof WithdrawnId>;

/** A published notice whose text was corrected, with the measures that it concerns. */
const CorrectedId = z.strictObject({
  id,
  ...decision,
  on: isoDate,
  measures: z.array(id).default([]),
});
export type CorrectedId = z.infer<typeof CorrectedId>;

export const PublishedIds = z.strictObject({
  measures: z
    .record(id, z.strictObject({ words: z.string(), sketch: z.string().regex(/^[0-9a-f]*$/) }))
    .default({}),
  /** The measures of each family when its id was last entered. */
  families: z.record(z.string().regex(FAMILY_ID), z.array(id).min(2)).default({}),
  /** Of measures, and of families that joined another or were parted. */
  moved: z.array(z.strictObject({ id, to: id, reason: z.string().min(1) })).default([]),
  withdrawn: z.array(WithdrawnId).default([]),
  corrected: z.array(CorrectedId).default([]),
});
export type PublishedIds = z.infer<typeof PublishedIds>;
/** As a file or a command states them: what isn't said is left out. */
export type StatedIds = z.input<typeof PublishedIds>;

export const IDS_FILE = "vocabulary/ids.yaml";

/** Reads the published ids; without a file nothing has been published. @throws YamlError */
export function readPublishedIds(source: string | null): ReadYaml<PublishedIds> {
  const none = PublishedIds.parse({});
  if (source === null) return { value: none, place: () => ({ line: 1, column: 1 }) };
  const read = readYaml(IDS_FILE, source, PublishedIds.default(none));
  const fail = (path: PropertyKey[], problem: string): never => {
    throw new YamlError(IDS_FILE, read.place(path), problem);
  };
  const seen = new Set<string>();
  for (const [index, entry] of read.value.withdrawn.entries()) {
    const at = ["withdrawn", index, "id"];
    if (seen.has(entry.id)) fail(at, `${entry.id} 撤下写了两次；请只留一条`);
    seen.add(entry.id);
    const isNotice = parseNoticeId(entry.id) !== null;
    if (isNotice && entry.title === undefined)
      fail(at, `撤下文件 ${entry.id} 要写明 title；请用 policy-site withdraw 登记`);
    if (!isNotice && parseMeasureId(entry.id) === null && !FAMILY_ID.test(entry.id))
      fail(at, `“${entry.id}”不是文件或措施的编号；请改正`);
  }
  return read;
}

/** Tells of an id of a measure or a notice whether the ledger has withdrawn it, by itself or with its notice. */
export function isWithdrawn({ withdrawn }: Pick<PublishedIds, "withdrawn">): (id: string) => boolean {
  const ids = new Set(withdrawn.map(({ id }) => id));
  return (id) => ids.has(id) || ids.has(parseMeasureId(id)?.notice ?? "");
}
