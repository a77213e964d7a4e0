/** A data file: two spaces, the schema's key order, a line break at the end. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}
