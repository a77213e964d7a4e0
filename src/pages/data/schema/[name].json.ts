import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from "astro";
import { jsonResponse } from "../../../data/json.ts";
import { type FileSchemaName, fileSchemas, jsonSchema } from "../../../data/schemas.ts";
import { settings } from "../../../settings/current.ts";

export const getStaticPaths = (() =>
  (Object.keys(fileSchemas) as FileSchemaName[]).map((name) => ({
    params: { name },
    props: { name },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The JSON Schema of one data file. */
export const GET: APIRoute<Props> = ({ props: { name } }) => jsonResponse(jsonSchema(name, settings.address));
