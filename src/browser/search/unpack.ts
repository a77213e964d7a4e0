/** Reads packed files: JSON in GBK, deflated, which takes few bytes also where the host compresses nothing. */

/** What a packed file holds. @throws {Error} where it couldn't be fetched or can't be unpacked */
export async function unpack<Packed>({ ok, status, url, body }: Response): Promise<Packed> {
  if (!ok || body === null) throw new Error(`${url}: ${status}`);
  const bytes = await new Response(body.pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();
  return JSON.parse(new TextDecoder("gbk").decode(bytes)) as Packed;
}
