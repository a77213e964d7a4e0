/** Field tables for readers, made from the same schema that checks the data. */
import * as z from "zod";
import { fieldTypeLabels as labels } from "../wording/codes.ts";
import { dataWords } from "../wording/data.ts";

/** A field of an object. */
export interface Field {
  name: string;
  type: string;
  nullable: boolean;
  description: string;
}

type Json = z.core.JSONSchema.BaseSchema;

/** The types that JSON names, apart from lists. */
const SIMPLE = ["string", "integer", "number", "boolean", "object"] as const;

/** A longer list of values stands in the JSON Schema only. */
const MOST_VALUES = 30;

/** The fields of an object's schema, in its order. */
export function fields(schema: z.ZodObject): Field[] {
  const { properties = {} } = z.toJSONSchema(schema);
  return Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === "boolean") return [];
    const { described, nullable } = unwrap(property);
    return { name, nullable, type: typeName(described), description: property.description ?? "" };
  });
}

/** A schema without its alternative `null`. */
function unwrap(schema: Json): { described: Json; nullable: boolean } {
  const others = (schema.anyOf ?? []).filter((one) => typeof one === "object" && one.type !== "null");
  const only = others[0];
  return typeof only === "object"
    ? { described: only, nullable: true }
    : { described: schema, nullable: false };
}

function typeName(schema: Json): string {
  if (schema.enum && schema.enum.length <= MOST_VALUES) return schema.enum.map(String).join("、");
  if (schema.type === "array") {
    const item = Array.isArray(schema.items) ? undefined : schema.items;
    return schema.prefixItems
      ? labels.pair
      : dataWords.listOf(typeof item === "object" ? typeName(item) : "");
  }
  const code = SIMPLE.find((name) => name === schema.type);
  if (schema.format === "date" || schema.format === "uri") return labels[schema.format];
  return code === undefined ? "" : labels[code];
}
