/** A file of text or XML that a page's address names. */
export function textResponse(
  text: string,
  type: "text/markdown" | "text/plain" | "application/xml",
): Response {
  return new Response(text, { headers: { "content-type": `${type}; charset=utf-8` } });
}
