/** Field tables for readers, made from the same schema that checks the data. */
import * as z from "zod";

/** A field of an object. */
export interface Field {
  name: string;
  type: string;
  nullable: boolean;
  description: string;
}

type Json = z.core.JSONSchema.BaseSchema;

const SIMPLE: Record<string, string> = {
  string: "文本",
  integer: "整数",
  number: "数",
  boolean: "是或否",
  object: "对象",
};

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
    return schema.prefixItems ? "两个整数" : `${typeof item === "object" ? typeName(item) : ""}列表`;
  }
  if (schema.format === "date") return "日期";
  if (schema.format === "uri") return "网址";
  return (typeof schema.type === "string" ? SIMPLE[schema.type] : undefined) ?? "";
}
