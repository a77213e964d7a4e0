/** A data file: two spaces, the schema's key order, a line break at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A data file that a page's address names. */
export function jsonResponse(value: unknown): Response {
  return new Response(jsonText(value), {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}
