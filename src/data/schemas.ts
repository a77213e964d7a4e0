/** The shape of every data file: what `/data/schema/` publishes and the tests check the files against. */
import * as z from "zod";
import { schemaPath } from "../model/file-addresses.ts";
import { Contact, Department, Facet, FacetValue, Measure, PublishedNotice } from "../model/schema.ts";
import { DocumentsFile } from "./documents.ts";
import { FamilyRecord } from "./families.ts";
import { LinkRecord } from "./links.ts";
import { MeasuresIndex } from "./measures-file.ts";
import { TermsFile } from "./terms.ts";
import { WithdrawnFile, WithdrawnRecord } from "./withdrawn.ts";

/** A notice with all its measures, in the notice's order. */
const NoticeWithMeasures = PublishedNotice.extend({
  measures: z.array(Measure).describe("措施，按文件中的次序"),
}).describe("文件及其全部措施");

/** A facet with how many measures each value has. */
export const CountedFacet = Facet.extend({
  values: z.array(FacetValue.extend({ measures: z.int().min(0).describe("措施条数") })).describe("取值"),
}).describe("维度及其取值的措施条数");
export type CountedFacet = z.infer<typeof CountedFacet>;

/** By name of the data file; `notice` is that of each file in `data/notices/`. */
export const fileSchemas = {
  measures: z.array(Measure).describe("全部措施，按文件从新到旧、按文件中的次序"),
  "measures-index": MeasuresIndex,
  notices: z.array(PublishedNotice).describe("全部文件，从新到旧"),
  notice: NoticeWithMeasures,
  departments: z.array(Department).describe("全部责任单位，按 id"),
  facets: z.array(CountedFacet).describe("全部维度及取值，按词表的次序"),
  terms: TermsFile,
  documents: DocumentsFile,
  links: z.array(LinkRecord).describe("全部关联，每对一次"),
  families: z.array(FamilyRecord).describe("全部对照组"),
  contacts: z.array(Contact).describe("编者登记的电话和网站，按登记的次序"),
  withdrawn: WithdrawnFile,
  "withdrawn-notice": WithdrawnRecord,
} as const;
export type FileSchemaName = keyof typeof fileSchemas;

const JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

/** A data file's JSON Schema (draft 2020-12), named by its address where the site has one. */
export function jsonSchema(name: FileSchemaName, address: string | null): z.core.JSONSchema.BaseSchema {
  const { $schema = JSON_SCHEMA, ...schema } = z.toJSONSchema(fileSchemas[name]);
  return { $schema, ...(address !== null && { $id: address + schemaPath(name) }), ...schema };
}
