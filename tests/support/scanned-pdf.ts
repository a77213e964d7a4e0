/** A PDF of pictures, as a scanner makes it: a JPEG a page. */
export function scannedPdf(
  pictures: readonly { jpeg: Uint8Array; width: number; height: number }[],
): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n", "latin1")];
  const offsets: number[] = [];
  const add = (id: number, dictionary: string, stream?: Uint8Array) => {
    offsets[id] = parts.reduce((sum, part) => sum + part.length, 0);
    parts.push(Buffer.from(`${id} 0 obj\n${dictionary}\n`, "latin1"));
    if (stream)
      parts.push(
        Buffer.from("stream\n", "latin1"),
        Buffer.from(stream),
        Buffer.from("\nendstream\n", "latin1"),
      );
    parts.push(Buffer.from("endobj\n", "latin1"));
  };
  const ids = pictures.map((_, index) => 3 + index * 3);
  add(1, "<< /Type /Catalog /Pages 2 0 R >>");
  add(2, `<< /Type /Pages /Kids [${ids.map((id) => `${id} 0 R`).join(" ")}] /Count ${ids.length} >>`);
  for (const [index, { jpeg, width, height }] of pictures.entries()) {
    const id = ids[index] ?? 0;
    const drawing = Buffer.from("q 595 0 0 842 0 0 cm /P Do Q", "latin1");
    add(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P ${id + 1} 0 R >> >> /Contents ${id + 2} 0 R >>`,
    );
    add(
      id + 1,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    );
    add(id + 2, `<< /Length ${drawing.length} >>`, drawing);
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  parts.push(
    Buffer.from(
      `xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
      "latin1",
    ),
  );
  return Buffer.concat(parts);
}
